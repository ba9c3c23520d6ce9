/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

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
