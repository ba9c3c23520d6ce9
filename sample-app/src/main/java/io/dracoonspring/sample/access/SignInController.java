// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample.access;

import java.security.Principal;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page of those who have signed out, or whose sign-in has failed. Everybody else is
 * sent to DRACOON at once. Those who are signed in nevertheless, by another tab say, go
 * to the first page.
 */
@Controller
@ConditionalOnProperty(name = "dracoon.auth.mode", havingValue = "user")
class SignInController {

	@GetMapping("/sign-in")
	String signIn(@RequestParam(name = "signed-out", required = false) @Nullable String signedOut,
			@RequestParam(required = false) @Nullable String failed, @Nullable Principal user, Model model) {
		if (user != null) {
			return "redirect:/";
		}
		model.addAttribute("signedOut", signedOut != null);
		model.addAttribute("failed", failed != null);
		return "sign-in";
	}

}
