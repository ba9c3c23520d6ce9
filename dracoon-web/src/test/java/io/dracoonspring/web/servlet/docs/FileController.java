// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.web.servlet.docs;

// tag::servlet-files[]
import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import io.dracoonspring.web.ServingOptions;
import io.dracoonspring.web.servlet.ServletFileServing;

@RestController
class FileController {

	private final ServletFileServing files;

	FileController(ServletFileServing files) {
		this.files = files;
	}

	@GetMapping("/files/{id}")
	void download(@PathVariable long id, HttpServletRequest request, HttpServletResponse response) throws IOException {
		this.files.serve(id, request, response);
	}

	@GetMapping("/previews/{id}")
	void show(@PathVariable long id, HttpServletRequest request, HttpServletResponse response) throws IOException {
		this.files.serve(id, ServingOptions.defaults().withInline(true), request, response);
	}

}
// end::servlet-files[]
