package com.example;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** The browser of a user. Its cookies are for all instances, because they have the same host. */
class Browser {

    private final HttpClient http = HttpClient.newBuilder()
        .cookieHandler(new CookieManager())
        .followRedirects(HttpClient.Redirect.NORMAL)
        .build();

    /** Opens a page, and follows redirects to the login page of DRACOON. */
    HttpResponse<String> open(URI page) throws IOException, InterruptedException {
        return this.http.send(HttpRequest.newBuilder(page).header("Accept", "text/html,*/*;q=0.8").build(),
                BodyHandlers.ofString());
    }

    HttpResponse<String> post(URI page, String form) throws IOException, InterruptedException {
        return this.http.send(HttpRequest.newBuilder(page)
            .header("Accept", "text/html,*/*;q=0.8")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build(), BodyHandlers.ofString());
    }

}
