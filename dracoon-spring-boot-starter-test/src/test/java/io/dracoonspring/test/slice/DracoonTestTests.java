// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.test.slice;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.core.io.Resource;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.account.UserAccount;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.template.DracoonOperations;
import io.dracoonspring.test.slice.application.Archive;
import io.dracoonspring.test.slice.application.Expensive;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests the slice, which contains the client and the emulator, and nothing else of the
 * application.
 */
@DracoonTest(properties = "archive.folder=/Projects/archive", username = "alice", reset = true)
@Import(Archive.class)
class DracoonTestTests {

	@Autowired
	private Archive archive;

	@Autowired
	private DracoonOperations files;

	@Value("dracoon:/Projects/archive/note.txt")
	private Resource note;

	@Test
	void worksAgainstTheEmulator() {
		this.archive.keep("note.txt", new byte[] { 1, 2, 3 });
		assertThat(this.files.get("/Projects/archive/note.txt").size()).isEqualTo(3);
		assertThat(this.note.exists()).isTrue();
	}

	@Test
	void actsAsTheUserThatItNames(@Autowired Dracoon dracoon) {
		assertThat(dracoon.account().get().map(UserAccount::userName).block()).isEqualTo("alice");
	}

	@Test
	void startsEveryTestAfresh() {
		assertThat(this.files.exists("/Projects/archive")).isFalse();
	}

	@Test
	void hasNothingElseOfTheApplication(@Autowired ApplicationContext context) {
		assertThat(context.getBeansOfType(Expensive.class)).isEmpty();
		assertThat(context.getBeansOfType(Dracoon.class)).hasSize(1);
		assertThat(context.getBeansOfType(DracoonEmulator.class)).hasSize(1);
		assertThat(context.getBean(Environment.class).getProperty("archive.folder")).isEqualTo("/Projects/archive");
		assertThat(context.getBeanDefinitionNames()).noneMatch((name) -> name.toLowerCase().contains("webserver"));
	}

}
