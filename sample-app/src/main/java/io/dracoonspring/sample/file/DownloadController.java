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
 * Hands a file out while it arrives from DRACOON, with ranges and conditions. A browser
 * never takes content that was tampered with for the file: the connection breaks off
 * before its end.
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
