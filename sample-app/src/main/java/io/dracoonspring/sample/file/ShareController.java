// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample.file;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import io.dracoonspring.api.ObjectExpiration;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.shares.DracoonShares;
import io.dracoonspring.sample.FieldProblem;
import io.dracoonspring.template.DownloadLink;
import io.dracoonspring.template.DracoonOperations;

/**
 * Creates links with a password and an expiry date, for people without an account, and
 * revokes links.
 */
@Controller
class ShareController {

	private final DracoonOperations files;

	private final DracoonShares shares;

	ShareController(DracoonOperations files, DracoonShares shares) {
		this.files = files;
		this.shares = shares;
	}

	@PostMapping("/files/{id}/links")
	String share(@PathVariable long id, @RequestParam String password, @RequestParam String lastDay,
			@RequestParam(defaultValue = "") String zone, RedirectAttributes attributes) {
		if (password.isBlank()) {
			throw new FieldProblem("password", "link-password");
		}
		Instant end = endOf(lastDay, zone);
		Node file = this.files.get(id);
		DownloadLink link = this.files.share(file,
				(share) -> share.withPassword(Secret.of(password)).withExpiration(ObjectExpiration.at(end)));
		attributes.addFlashAttribute("created", link.share().id());
		return "redirect:/files/" + id;
	}

	@PostMapping("/files/{id}/links/{linkId}/revoke")
	String revoke(@PathVariable long id, @PathVariable long linkId, RedirectAttributes attributes) {
		this.shares.deleteDownloadShare(linkId).block();
		attributes.addFlashAttribute("done", "revoked");
		return "redirect:/files/" + id;
	}

	/**
	 * Finds the end of a day in the time zone of the user.
	 * @param day the day in the form of ISO 8601
	 * @param zone the id of the time zone, empty if the browser runs no scripts. The time
	 * zone of this machine then applies
	 * @return the end of the day
	 */
	private static Instant endOf(String day, String zone) {
		try {
			ZoneId reader = zone.isEmpty() ? ZoneId.systemDefault() : ZoneId.of(zone);
			Instant end = LocalDate.parse(day).plusDays(1).atStartOfDay(reader).toInstant();
			if (end.isBefore(Instant.now())) {
				throw new FieldProblem("lastDay", "day-passed");
			}
			return end;
		}
		catch (DateTimeException ex) {
			throw new FieldProblem("lastDay", "day");
		}
	}

}
