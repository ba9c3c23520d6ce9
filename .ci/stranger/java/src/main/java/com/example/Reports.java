package com.example;

import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.template.DracoonOperations;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Reports {

    private final DracoonOperations files;

    Reports(DracoonOperations files) {
        this.files = files;
    }

    public static void main(String[] arguments) {
        SpringApplication.run(Reports.class, arguments);
    }

    Node publish(String name, String text) {
        return this.files.writeString("/Vault/" + name, text);
    }

}
