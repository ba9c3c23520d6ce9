// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample.file;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

import io.dracoonspring.sample.Visitor;
import io.dracoonspring.test.AutoConfigureDracoonEmulator;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests the page of an encrypted file for users with an encryption password. */
@ActiveProfiles("users")
@AutoConfigureDracoonEmulator
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class LockedPreviewTests {

	@LocalServerPort
	private int port;

	@Test
	void previewNeedsTheEncryptionPassword() {
		Visitor alice = new Visitor(this.port);
		Matcher file = Pattern.compile("href=\"(/files/\\d+)\"")
			.matcher(alice.open("/search?name=recovery-codes", "alice").body());
		assertThat(file.find()).isTrue();
		String page = file.group(1);
		String password = "/encryption-password?back=" + page;
		assertThat(alice.open(page).body()).contains("data-preview=\"locked\"", "href=\"" + password + "\"")
			.doesNotContain("/preview\"");
		HttpResponse<String> after = alice.submit("/encryption-password", password, "password", "Encryption-2026!",
				"back", page);
		assertThat(after.uri().getPath()).isEqualTo(page);
		assertThat(after.body()).contains("data-preview=\"text\"");
		assertThat(alice.open(page + "/preview").body()).isEqualTo("1234-5678\n2345-6789\n");
	}

}
