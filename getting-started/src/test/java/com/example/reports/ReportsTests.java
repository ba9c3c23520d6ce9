// SPDX-License-Identifier: Apache-2.0

package com.example.reports;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.template.DracoonOperations;
import io.dracoonspring.test.AutoConfigureDracoonEmulator;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
@AutoConfigureDracoonEmulator
class ReportsTests {

	@Test
	void reportIsEncrypted(@Autowired Reports reports, @Autowired DracoonOperations files) {
		Node report = reports.publish("may.txt", "All is well.");
		assertThat(report.isEncrypted()).isTrue();
		assertThat(files.readString("/Vault/may.txt")).isEqualTo("All is well.");
	}

}
