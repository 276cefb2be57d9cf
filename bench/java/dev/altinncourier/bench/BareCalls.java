package dev.altinncourier.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.apache.hc.client5.http.entity.mime.ByteArrayBody;
import org.apache.hc.client5.http.entity.mime.FormBodyPartBuilder;
import org.apache.hc.client5.http.entity.mime.MultipartEntityBuilder;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;

/** The calls that courier makes for one submission, in the same order and with the same bodies. */
final class BareCalls {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ContentType XML = ContentType.create("application/xml");
    private static final ContentType PDF = ContentType.create("application/pdf");

    private final CloseableHttpClient http;
    private final String app;
    private final String token;

    BareCalls(CloseableHttpClient http, URI altinn, String token) {
        this.http = http;
        this.app = altinn + "/ttd/bidrag/instances";
        this.token = token;
    }

    /** One submission, from its instance to the last file of its receipt. */
    void submit(Load load, String number) throws IOException {
        var made = json(ClassicRequestBuilder.post(app)
                .setEntity(load.multipart() ? multipart(number) : json(template(number)))
                .build());
        var instance = app + "/" + made.path("id").asText();
        if (!load.multipart()) {
            upload(instance, number);
        }
        readBack(instance);
        json(ClassicRequestBuilder.get(instance).build());
        for (var action : new String[] {"write", "confirm"}) {
            json(ClassicRequestBuilder.put(instance + "/process/next?language=nb")
                    .setEntity(json("{\"action\":\"" + action + "\"}"))
                    .build());
            json(ClassicRequestBuilder.get(instance + "/process").build());
        }
        fetchReceipt(instance);
    }

    private void upload(String instance, String number) throws IOException {
        var seen = json(ClassicRequestBuilder.get(instance).build());
        for (var element : seen.path("data")) {
            if (element.path("dataType").asText().equals("model1")) {
                var uri = instance + "/data/" + element.path("id").asText();
                bytes(ClassicRequestBuilder.put(uri)
                        .setEntity(new ByteArrayEntity(Content.form(number), XML))
                        .build());
            }
        }
        bytes(ClassicRequestBuilder.post(instance + "/data?dataType=certificate")
                .setHeader("Content-Disposition", "attachment; filename=\"plan.pdf\"")
                .setEntity(new ByteArrayEntity(Content.attachment(number), PDF))
                .build());
    }

    /** What courier does before it signs; the client only fetches. */
    private void readBack(String instance) throws IOException {
        fetch(instance, "model1", "application/xml");
    }

    private void fetchReceipt(String instance) throws IOException {
        fetch(instance, "ref-data-as-pdf", "*/*");
    }

    private void fetch(String instance, String dataType, String accept) throws IOException {
        var seen = json(ClassicRequestBuilder.get(instance).build());
        for (var element : seen.path("data")) {
            if (element.path("dataType").asText().equals(dataType)) {
                bytes(ClassicRequestBuilder.get(
                                instance + "/data/" + element.path("id").asText())
                        .setHeader("Accept", accept)
                        .build());
            }
        }
    }

    private static HttpEntity multipart(String number) {
        var template = new ByteArrayBody(
                template(number).getBytes(StandardCharsets.UTF_8), ContentType.APPLICATION_JSON, null);
        return MultipartEntityBuilder.create()
                .addPart(FormBodyPartBuilder.create("instance", template).build())
                .addPart(FormBodyPartBuilder.create("model1", new ByteArrayBody(Content.form(number), XML, null))
                        .build())
                .addPart(FormBodyPartBuilder.create(
                                "certificate", new ByteArrayBody(Content.attachment(number), PDF, "plan.pdf"))
                        .build())
                .build();
    }

    private static String template(String number) {
        return "{\"instanceOwner\":{\"organisationNumber\":\"" + Content.OWNER
                + "\"},\"dataValues\":{\"sluttbrukersystemRef\":\"" + number + "\"}}";
    }

    private static HttpEntity json(String text) {
        return new ByteArrayEntity(text.getBytes(StandardCharsets.UTF_8), ContentType.create("application/json"));
    }

    private JsonNode json(ClassicHttpRequest request) throws IOException {
        return JSON.readTree(bytes(request));
    }

    private byte[] bytes(ClassicHttpRequest request) throws IOException {
        request.setHeader("Authorization", "Bearer " + token);
        return http.execute(request, answer -> {
            var body = answer.getEntity() == null ? new byte[0] : EntityUtils.toByteArray(answer.getEntity());
            if (answer.getCode() >= 300) {
                throw new IOException(
                        request + ": " + answer.getCode() + " " + new String(body, StandardCharsets.UTF_8));
            }
            return body;
        });
    }
}
