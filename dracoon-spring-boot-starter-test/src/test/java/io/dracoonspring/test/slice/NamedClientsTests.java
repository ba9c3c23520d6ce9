// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.test.slice;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.Resource;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.account.DracoonAccount;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.test.AutoConfigureDracoonEmulator.NamedClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests a slice with named clients from the properties and from the annotation. */
@DracoonTest(username = "alice", clients = @NamedClient(name = "archive", username = "bob"),
		properties = { "dracoon.clients.partner.base-url=https://partner.example.com",
				"dracoon.clients.partner.auth.password=${PARTNER_PASSWORD}" })
class NamedClientsTests {

	@Test
	void clientsActAsTheirUsers(@Autowired DracoonAccount account, @Qualifier("archive") DracoonAccount archive,
			@Qualifier("partner") DracoonAccount partner) {
		assertThat(account.get().block().userName()).isEqualTo("alice");
		assertThat(archive.get().block().userName()).isEqualTo("bob");
		assertThat(partner.get().block().userName()).isEqualTo("alice");
	}

	@Test
	void allClientsUseOneEmulator(@Autowired ApplicationContext context) {
		assertThat(context.getBeansOfType(DracoonEmulator.class)).hasSize(1);
		assertThat(context.getBeansOfType(Dracoon.class)).hasSize(3);
	}

	@Test
	void locationsNameTheClient(@Value("dracoon://archive/Vault") Resource archive,
			@Value("dracoon:/Vault") Resource unnamed) {
		assertThat(archive.exists()).isFalse();
		assertThat(unnamed.exists()).isTrue();
	}

}
