package dev.altinncourier.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import dev.altinncourier.sandbox.app.AppDefinition;
import dev.altinncourier.sandbox.app.Apps;
import dev.altinncourier.sandbox.http.Answer;
import dev.altinncourier.sandbox.http.Call;
import dev.altinncourier.sandbox.http.Refused;
import dev.altinncourier.sandbox.http.Route;
import dev.altinncourier.sandbox.library.LibraryVersion;
import java.util.List;

/** The endpoints under {@code /sandbox/apps}: which apps there are, and on which app library each is built. */
final class AppControl {

    private final Apps apps;

    AppControl(Apps apps) {
        this.apps = apps;
    }

    List<Route> routes() {
        return List.of(
                ControlApi.route("GET", "/apps", call -> list()),
                ControlApi.route("PUT", "/apps/{org}/{app}/version", this::version));
    }

    private Answer list() {
        var list = Answer.JSON.createArrayNode();
        for (var app : apps.all()) {
            list.addObject().put("app", app.id()).put("version", app.library().number());
        }
        return Answer.json(200, list);
    }

    private Answer version(Call call) {
        var app = apps.find(call.app()).orElseThrow(() -> new Refused(Answer.empty(404)));
        return ControlApi.accept(json -> build(app, json)).apply(call);
    }

    private static void build(AppDefinition app, JsonNode json) {
        app.library(LibraryVersion.named(json.path("version").asText()));
    }

    /** Builds all apps on that version, or one: {@code v7} or {@code ttd/bidrag=v7}. */
    void build(String words) {
        int equals = words.indexOf('=');
        var version = LibraryVersion.named(words.substring(equals + 1));
        if (equals < 0) {
            apps.all().forEach(app -> app.library(version));
        } else {
            var id = words.substring(0, equals);
            apps.find(id)
                    .orElseThrow(() -> new IllegalArgumentException("the sandbox does not know the app " + id))
                    .library(version);
        }
    }
}
