package com.example;

import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.template.DracoonOperations;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Reports {

    private final DracoonOperations files;

    private final String room;

    Reports(DracoonOperations files, @Value("${reports.room:/Vault}") String room) {
        this.files = files;
        this.room = room;
    }

    public static void main(String[] arguments) {
        SpringApplication.run(Reports.class, arguments);
    }

    Node publish(String name, String text) {
        return this.files.writeString(this.room + "/" + name, text);
    }

}
