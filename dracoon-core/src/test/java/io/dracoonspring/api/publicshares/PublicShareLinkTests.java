// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.publicshares;

import java.net.URI;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PublicShareLinkTests {

	@ParameterizedTest
	@CsvSource({ "https://a.example/public/download-shares/k3y,DOWNLOAD",
			"https://a.example/public/upload-shares/k3y/,UPLOAD",
			"http://a.example:8080/dracoon/public/upload-shares/k3y?lang=de,UPLOAD",
			"https://a.example/#/public/shares-downloads/k3y,DOWNLOAD",
			"https://a.example/#/public/shares-uploads/k3y,UPLOAD" })
	void linksOldAndNewAreRead(String link, PublicShareLink.Kind kind) {
		assertThat(PublicShareLink.of(link)).isEqualTo(new PublicShareLink(kind, "k3y"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "k3y", "https://a.example/public/download-shares/",
			"ftp://a.example/public/upload-shares/k3y", "https://a.example/public/other-shares/k3y",
			"https://a.example/public/download-shares/k3y/more", "" })
	void invalidLinkIsRefusedWithoutShowingItsAccessKey(String link) {
		assertThatIllegalArgumentException().isThrownBy(() -> PublicShareLink.of(link))
			.withMessageStartingWith("'link' must be the link of a share")
			.withMessageNotContaining("k3y");
	}

	@Test
	void linkIsWrittenAndHidden() {
		assertThat(PublicShareLink.toUpload("k3y").toUri(URI.create("https://a.example/")))
			.hasToString("https://a.example/public/upload-shares/k3y");
		assertThat(PublicShareLink.toDownload("a/b?c").toUri(URI.create("https://a.example/x")))
			.hasToString("https://a.example/x/public/download-shares/a%2Fb%3Fc");
		assertThat(PublicShareLink.toUpload("k3y")).hasToString("PublicShareLink[kind=UPLOAD]");
	}

}
