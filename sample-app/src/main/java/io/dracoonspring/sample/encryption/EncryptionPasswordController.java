// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample.encryption;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.crypto.DracoonCrypto;
import io.dracoonspring.sample.access.ReturnPath;

/**
 * Asks users for their encryption password, which opens encrypted rooms for them. With a
 * service account, the password comes from the configuration, and users must not change
 * it here.
 */
@Controller
@RequestMapping("/encryption-password")
@ConditionalOnProperty(name = "dracoon.auth.mode", havingValue = "user")
class EncryptionPasswordController {

	private final DracoonCrypto crypto;

	EncryptionPasswordController(DracoonCrypto crypto) {
		this.crypto = crypto;
	}

	@GetMapping
	String ask(@RequestParam(defaultValue = "/") String back, Model model) {
		model.addAttribute("back", ReturnPath.checked(back));
		return "unlock";
	}

	@PostMapping
	String unlock(@RequestParam String password, @RequestParam(defaultValue = "/") String back, Model model,
			HttpServletResponse response) {
		try {
			this.crypto.unlock(password).block();
			return "redirect:" + ReturnPath.checked(back);
		}
		catch (DracoonCryptoException ex) {
			model.addAttribute("problem", switch (ex.getReason()) {
				case WRONG_PASSWORD -> "unlock.wrong";
				case NO_KEY -> "unlock.none";
				default -> throw ex;
			});
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return ask(back, model);
		}
	}

}
