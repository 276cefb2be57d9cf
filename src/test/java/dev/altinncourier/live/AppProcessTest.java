package dev.altinncourier.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.altinncourier.live.AppProcess.Task;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AppProcessTest {

    @ParameterizedTest
    @ValueSource(strings = {"v7.15.3", "v8.4.0-preview.1", "v8.11.5", "v8.12.7", "v9-preview"})
    void theProcessOfEveryVersionIsRead(String version) throws IOException {
        // Given
        var recording = new ObjectMapper()
                .readTree(Path.of("src/test/resources/transcripts", version, "metadata.json")
                        .toFile());
        var bpmn = StreamSupport.stream(recording.path("steps").spliterator(), false)
                .filter(step -> step.at("/request/path").asText().endsWith("/api/v1/meta/process"))
                .map(step -> step.at("/response/body").asText())
                .findFirst()
                .orElseThrow();
        // The recordings keep the first 1,500 characters.
        var whole = bpmn.substring(0, bpmn.lastIndexOf("</bpmn:task>") + 12) + "</bpmn:process></bpmn:definitions>";

        // When
        var process = AppProcess.read(whole);

        // Then
        assertThat(process.orElseThrow().tasks())
                .containsExactly(new Task("Task_1", "data"), new Task("Task_2", "confirmation"));
    }

    @Test
    void theOrderIsThatOfTheFlowsAndNotOfTheFile() {
        // When
        var process = AppProcess.read(
                """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:a="http://altinn.no/process">
                  <process>
                    <task id="Sign"><extensionElements><a:taskExtension><a:taskType>signing</a:taskType>
                      </a:taskExtension></extensionElements></task>
                    <serviceTask id="Pdf"><extensionElements><a:taskExtension><a:taskType>pdf</a:taskType>
                      </a:taskExtension></extensionElements></serviceTask>
                    <exclusiveGateway id="Gate"/>
                    <task id="Fill"><extensionElements><a:taskExtension><a:taskType>data</a:taskType>
                      </a:taskExtension></extensionElements></task>
                    <startEvent id="Start"/><endEvent id="End"/>
                    <sequenceFlow id="5" sourceRef="Pdf" targetRef="End"/>
                    <sequenceFlow id="4" sourceRef="Sign" targetRef="Pdf"/>
                    <sequenceFlow id="3" sourceRef="Gate" targetRef="Fill"/>
                    <sequenceFlow id="2" sourceRef="Gate" targetRef="Sign"/>
                    <sequenceFlow id="1" sourceRef="Fill" targetRef="Gate"/>
                    <sequenceFlow id="0" sourceRef="Start" targetRef="Fill"/>
                  </process>
                </definitions>
                """);

        // Then
        assertThat(process.orElseThrow().tasks())
                .containsExactly(new Task("Fill", "data"), new Task("Sign", "signing"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not found",
                "<html><p>404</p></html>",
                "<definitions><process><task id=\"Task_1\">",
                "<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><d><task id=\"a\"/>&e;</d>"
            })
    void whatIsNoProcessIsNone(String answer) {
        assertThat(AppProcess.read(answer)).isEmpty();
    }
}
