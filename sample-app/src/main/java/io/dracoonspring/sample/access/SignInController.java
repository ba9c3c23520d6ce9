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
 * Shows the page for users who have signed out, or whose sign-in has failed. All other
 * users are redirected to DRACOON immediately. A user who is already signed in, for
 * example in another tab, is redirected to the first page.
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
