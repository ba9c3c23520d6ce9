// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample.file;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeType;
import io.dracoonspring.sample.Refusal;
import io.dracoonspring.template.DracoonOperations;
import io.dracoonspring.web.ServingOptions;
import io.dracoonspring.web.servlet.ServletFileServing;

/**
 * Serves content that the page of a file shows. Nothing in the content can run with the
 * rights of this application, because the media type is fixed and the content is in a
 * sandbox.
 */
@Controller
class PreviewController {

	private final DracoonOperations files;

	private final ServletFileServing serving;

	PreviewController(DracoonOperations files, ServletFileServing serving) {
		this.files = files;
		this.serving = serving;
	}

	@GetMapping("/files/{id}/preview")
	void preview(@PathVariable long id, HttpServletRequest request, HttpServletResponse response) throws IOException {
		Node file = this.files.get(id);
		Preview preview = (file.type() == NodeType.FILE) ? Preview.of(file) : null;
		if (preview == null || !preview.fits(file)) {
			throw new Refusal(HttpStatus.NOT_FOUND, "preview");
		}
		response.setHeader("Content-Security-Policy", Preview.POLICY);
		this.serving.serve(file.withMediaType(preview.mediaType()), ServingOptions.defaults().withInline(true), request,
				response);
	}

}
