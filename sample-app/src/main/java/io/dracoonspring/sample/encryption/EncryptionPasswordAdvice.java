// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample.encryption;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.sample.access.ReturnPath;
import io.dracoonspring.web.DracoonProblem;

/**
 * Redirects browsers to the page for the encryption password when a request needs the
 * password. Scripts receive the problem detail of the starter, and offer that page.
 */
@ControllerAdvice
@Order(0)
@ConditionalOnProperty(name = "dracoon.auth.mode", havingValue = "user")
class EncryptionPasswordAdvice {

	@ExceptionHandler(produces = MediaType.TEXT_HTML_VALUE)
	String ask(DracoonCryptoException ex, HttpServletRequest request, RedirectAttributes attributes) {
		if (DracoonProblem.of(ex) != DracoonProblem.ENCRYPTION_PASSWORD_REQUIRED) {
			throw ex;
		}
		attributes.addAttribute("back", ReturnPath.before(request));
		return "redirect:/encryption-password";
	}

}
