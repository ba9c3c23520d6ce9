// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample.file;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeType;
import io.dracoonspring.sample.NodeName;
import io.dracoonspring.sample.Refusal;
import io.dracoonspring.template.DracoonOperations;

/** Renames and deletes files. */
@Controller
class ChangeController {

	private final DracoonOperations files;

	ChangeController(DracoonOperations files) {
		this.files = files;
	}

	@PostMapping("/files/{id}/name")
	String rename(@PathVariable long id, @RequestParam String name, RedirectAttributes attributes) {
		Node file = this.files.rename(file(id), NodeName.checked(name.strip()));
		attributes.addFlashAttribute("done", "renamed");
		attributes.addFlashAttribute("doneName", file.name());
		return "redirect:/files/" + id;
	}

	@PostMapping("/files/{id}/delete")
	String delete(@PathVariable long id, RedirectAttributes attributes) {
		Node file = file(id);
		this.files.delete(file);
		attributes.addFlashAttribute("done", "deleted");
		attributes.addFlashAttribute("doneName", file.name());
		return "redirect:/nodes/" + file.parentId();
	}

	private Node file(long id) {
		Node file = this.files.get(id);
		if (file.type() != NodeType.FILE) {
			throw new Refusal(HttpStatus.BAD_REQUEST, "not-a-file");
		}
		return file;
	}

}
