// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.test.docs;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import io.dracoonspring.template.DracoonOperations;
import io.dracoonspring.test.AutoConfigureDracoonEmulator;

import static org.assertj.core.api.Assertions.assertThat;

/** Is the test on the first page. */
// tag::test[]
@SpringBootTest
@AutoConfigureDracoonEmulator
class ReportsTests {

	@Test
	void encrypts(@Autowired Reports reports, @Autowired DracoonOperations files) {
		reports.publish("may.txt", "All is well.");
		assertThat(files.get("/Vault/may.txt").isEncrypted()).isTrue();
		assertThat(files.readString("/Vault/may.txt")).isEqualTo("All is well.");
	}

}
// end::test[]
