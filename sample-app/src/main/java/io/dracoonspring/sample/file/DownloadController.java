// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample.file;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import io.dracoonspring.web.servlet.ServletFileServing;

/**
 * Serves a file while it arrives from DRACOON, and supports ranges and conditions. If the
 * content was tampered with, the connection is closed before the end of the file.
 * Therefore a browser does not accept such content as complete.
 */
@Controller
class DownloadController {

	private final ServletFileServing files;

	DownloadController(ServletFileServing files) {
		this.files = files;
	}

	@GetMapping("/files/{id}/content")
	void download(@PathVariable long id, HttpServletRequest request, HttpServletResponse response) throws IOException {
		this.files.serve(id, request, response);
	}

}
