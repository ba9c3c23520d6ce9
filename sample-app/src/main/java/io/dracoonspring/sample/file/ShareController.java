// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample.file;

import java.time.LocalDate;
import java.time.ZoneId;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import io.dracoonspring.api.ObjectExpiration;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.template.DownloadLink;
import io.dracoonspring.template.DracoonOperations;

/** Creates links with a password and an expiry date, for people without an account. */
@Controller
class ShareController {

	private final DracoonOperations files;

	ShareController(DracoonOperations files) {
		this.files = files;
	}

	@PostMapping("/files/{id}/links")
	String share(@PathVariable long id, @RequestParam String password,
			@RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate lastDay,
			RedirectAttributes attributes) {
		if (password.isBlank()) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "Please give the link a password.");
		}
		Node file = this.files.get(id);
		DownloadLink link = this.files.share(file, (share) -> share.withPassword(Secret.of(password))
			.withExpiration(ObjectExpiration.at(lastDay.plusDays(1).atStartOfDay(ZoneId.systemDefault()).toInstant())));
		// The link and the password give access to the file. Therefore the link is
		// shown once and not stored.
		attributes.addFlashAttribute("link", link.uri());
		return "redirect:/files/" + id;
	}

}
