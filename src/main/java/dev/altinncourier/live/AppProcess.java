package dev.altinncourier.live;

import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The tasks of an app's process, in the order in which its flows reach them (contract 8, {@code GET
 * /api/v1/meta/process}). What the app does by itself, its service tasks, is no task of anybody's.
 *
 * @param tasks in that order
 */
record AppProcess(List<Task> tasks) {

    AppProcess {
        tasks = List.copyOf(tasks);
    }

    /**
     * One task.
     *
     * @param id of the element
     * @param type data, confirmation ...; empty where the app gives none
     */
    record Task(String id, String type) {
        boolean is(String name) {
            return id.equals(name) || type.equals(name);
        }

        @Override
        public String toString() {
            return id + " (" + type + ")";
        }
    }

    /** Reads BPMN; empty where it is none. */
    static Optional<AppProcess> read(String bpmn) {
        try {
            var reader = new Bpmn();
            reader.through(new StringReader(bpmn));
            return reader.tasks.isEmpty() ? Optional.empty() : Optional.of(new AppProcess(reader.inOrder()));
        } catch (XMLStreamException e) {
            return Optional.empty();
        }
    }

    private static final class Bpmn {

        private final Map<String, String> tasks = new LinkedHashMap<>();
        private final Map<String, List<String>> flows = new LinkedHashMap<>();
        private final Set<String> starts = new LinkedHashSet<>();
        private String current = "";

        void through(Reader bpmn) throws XMLStreamException {
            var xml = factory().createXMLStreamReader(bpmn);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT) {
                    start(xml);
                }
            }
        }

        private void start(XMLStreamReader xml) throws XMLStreamException {
            switch (xml.getLocalName()) {
                case "startEvent" -> starts.add(attribute(xml, "id"));
                case "task" -> {
                    current = attribute(xml, "id");
                    tasks.put(current, attribute(xml, "tasktype"));
                }
                case "serviceTask" -> current = "";
                case "taskType" -> tasks.computeIfPresent(current, (id, none) -> text(xml));
                case "sequenceFlow" ->
                    flows.computeIfAbsent(attribute(xml, "sourceRef"), from -> new ArrayList<>())
                            .add(attribute(xml, "targetRef"));
                default -> {
                    // Names, drawings and what only the app's own engine reads.
                }
            }
        }

        /** As the flows lead from the start, the nearest first; what no flow leads to comes last. */
        List<Task> inOrder() {
            var reached = new LinkedHashSet<String>();
            var next = new ArrayDeque<>(starts);
            while (!next.isEmpty()) {
                var element = next.remove();
                if (reached.add(element)) {
                    next.addAll(flows.getOrDefault(element, List.of()));
                }
            }
            reached.retainAll(tasks.keySet());
            reached.addAll(tasks.keySet());
            return reached.stream()
                    .map(id -> new Task(id, tasks.getOrDefault(id, "")))
                    .toList();
        }

        private static String text(XMLStreamReader xml) {
            try {
                return xml.getElementText().strip();
            } catch (XMLStreamException e) {
                return "";
            }
        }

        /** By its local name alone: old apps write {@code altinn:tasktype}. */
        private static String attribute(XMLStreamReader xml, String name) {
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                if (xml.getAttributeLocalName(i).equals(name)) {
                    return Objects.requireNonNullElse(xml.getAttributeValue(i), "");
                }
            }
            return "";
        }

        private static XMLInputFactory factory() {
            var factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            return factory;
        }
    }
}
