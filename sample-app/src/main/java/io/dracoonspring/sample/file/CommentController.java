// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample.file;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import io.dracoonspring.api.comments.DracoonComments;
import io.dracoonspring.sample.FieldProblem;

/** Adds comments to files. */
@Controller
class CommentController {

	private final DracoonComments comments;

	CommentController(DracoonComments comments) {
		this.comments = comments;
	}

	@PostMapping("/files/{id}/comments")
	String comment(@PathVariable long id, @RequestParam String text) {
		if (text.isBlank()) {
			throw new FieldProblem("text", "comment");
		}
		this.comments.create(id, text).block();
		return "redirect:/files/" + id;
	}

}
