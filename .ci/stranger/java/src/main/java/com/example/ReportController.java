package com.example;

import io.dracoonspring.template.DracoonOperations;
import io.dracoonspring.web.servlet.ServletFileServing;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ReportController {

    private final DracoonOperations files;

    private final ServletFileServing serving;

    ReportController(DracoonOperations files, ServletFileServing serving) {
        this.files = files;
        this.serving = serving;
    }

    @GetMapping("/reports/{name}")
    void report(@PathVariable String name, HttpServletRequest request, HttpServletResponse response) throws IOException {
        this.serving.serve(this.files.get("/Vault/" + name), request, response);
    }

}
