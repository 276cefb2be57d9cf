package dev.altinncourier.sandbox.app;

import java.util.List;

/** Writes an app's process as the BPMN that the app shows ({@code GET /api/v1/meta/process}). */
public final class Bpmn {

    private static final String HEAD =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:altinn="http://altinn.no/process" \
            xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="Altinn_Process_Definition" \
            targetNamespace="http://bpmn.io/schema/bpmn">
              <bpmn:process id="SandboxProcess" isExecutable="false">
                <bpmn:startEvent id="StartEvent_1">
                  <bpmn:outgoing>Flow_1</bpmn:outgoing>
                </bpmn:startEvent>
            """;

    private Bpmn() {}

    /** The process of these tasks, one after the other; the type of a task is an attribute of it in old apps. */
    public static String write(List<ProcessTask> tasks, boolean typesInAttributes) {
        var head = typesInAttributes ? HEAD.replace("http://altinn.no/process", "http://altinn.no") : HEAD;
        var bpmn = new StringBuilder(head);
        var flows = new StringBuilder();
        var source = "StartEvent_1";
        int flow = 1;
        for (var task : tasks) {
            flows.append(sequence(flow, source, task.id()));
            bpmn.append(typesInAttributes ? oldTask(task, flow) : task(task, flow));
            source = task.id();
            flow++;
        }
        flows.append(sequence(flow, source, "EndEvent_1"));
        return bpmn.append("    <bpmn:endEvent id=\"EndEvent_1\">\n      <bpmn:incoming>Flow_")
                .append(flow)
                .append("</bpmn:incoming>\n    </bpmn:endEvent>\n")
                .append(flows)
                .append("  </bpmn:process>\n</bpmn:definitions>\n")
                .toString();
    }

    private static String task(ProcessTask task, int flow) {
        var actions = new StringBuilder();
        task.actions().forEach(action -> actions.append("<altinn:action>" + action + "</altinn:action>"));
        return """
                    <bpmn:task id="%s" name="%s">
                      <bpmn:incoming>Flow_%d</bpmn:incoming>
                      <bpmn:outgoing>Flow_%d</bpmn:outgoing>
                      <bpmn:extensionElements>
                        <altinn:taskExtension>
                          <altinn:taskType>%s</altinn:taskType>
                          <altinn:actions>%s</altinn:actions>
                        </altinn:taskExtension>
                      </bpmn:extensionElements>
                    </bpmn:task>
                """
                .formatted(task.id(), task.name(), flow, flow + 1, task.type(), actions);
    }

    private static String oldTask(ProcessTask task, int flow) {
        return """
                    <bpmn:task id="%s" name="%s" altinn:tasktype="%s">
                      <bpmn:incoming>Flow_%d</bpmn:incoming>
                      <bpmn:outgoing>Flow_%d</bpmn:outgoing>
                    </bpmn:task>
                """
                .formatted(task.id(), task.name(), task.type(), flow, flow + 1);
    }

    private static String sequence(int flow, String source, String target) {
        return "    <bpmn:sequenceFlow id=\"Flow_%d\" sourceRef=\"%s\" targetRef=\"%s\" />%n"
                .formatted(flow, source, target);
    }
}
