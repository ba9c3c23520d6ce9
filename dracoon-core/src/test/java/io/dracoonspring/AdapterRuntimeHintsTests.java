// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;

import io.dracoonspring.api.Page;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.reports.Report;
import io.dracoonspring.api.roles.Role;
import io.dracoonspring.api.uploads.PresignedUrl;

import static org.assertj.core.api.Assertions.assertThat;

class AdapterRuntimeHintsTests {

	private final RuntimeHints hints = new RuntimeHints();

	AdapterRuntimeHintsTests() {
		new AdapterRuntimeHints().registerHints(this.hints, getClass().getClassLoader());
	}

	@Test
	void entriesOfListsCanBeReadInNativeImages() {
		for (Class<?> type : new Class<?>[] { Role.class, PresignedUrl.class, Report.class, Page.class }) {
			assertThat(RuntimeHintsPredicates.reflection()
				.onType(type)
				.withMemberCategory(MemberCategory.INVOKE_DECLARED_CONSTRUCTORS)).as(type.getName())
				.accepts(this.hints);
		}
	}

	@Test
	void pagesThatAreArraysCanBeReadInNativeImages() throws NoSuchMethodException {
		assertThat(RuntimeHintsPredicates.reflection()
			.onMethodInvocation(Page.class.getDeclaredMethod("ofArray", List.class))).accepts(this.hints);
	}

	@Test
	void secretsOfPropertiesAndAnswersAreReadInNativeImages() throws NoSuchMethodException {
		assertThat(RuntimeHintsPredicates.reflection().onMethodInvocation(Secret.class.getMethod("of", String.class)))
			.accepts(this.hints);
	}

}
