// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.http.internal;

import java.net.URI;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class UrlMaskTests {

	@Test
	void tokensInPathsAreMasked() {
		assertThat(UrlMask.mask(URI.create("https://a.example:1/api/v4/downloads/t0ken/x?generic=1")))
			.hasToString("https://a.example:1/api/v4/downloads/***");
		assertThat(UrlMask.mask(URI.create("https://a.example/api/v4/downloads/zip/t0ken")))
			.hasToString("https://a.example/api/v4/downloads/***");
		assertThat(UrlMask.mask(URI.create("https://a.example/api/v4/uploads/4711")))
			.hasToString("https://a.example/api/v4/uploads/***");
		assertThat(UrlMask.mask(URI.create("https://a.example/api/v4/shares/downloads/4711/qr")))
			.hasToString("https://a.example/api/v4/shares/downloads/4711/qr");
		assertThat(UrlMask.mask(URI.create("https://a.example/api/v4/public/shares/uploads/k3y/c4nnel")))
			.hasToString("https://a.example/api/v4/public/shares/uploads/***");
		assertThat(UrlMask.mask(URI.create("https://a.example/api/v4/nodes/files/uploads/abc/s3_urls")))
			.hasToString("https://a.example/api/v4/nodes/files/uploads/***/s3_urls");
		assertThat(UrlMask.mask(URI.create("https://a.example/api/v4/auth/reset_password/t0ken")))
			.hasToString("https://a.example/api/v4/auth/reset_password/***");
		assertThat(UrlMask.mask(URI.create("https://a.example/x/api/v4/nodes/12/downloads")))
			.hasToString("https://a.example/x/api/v4/nodes/12/downloads");
		assertThat(UrlMask.mask(URI.create("https://a.example/mediaserver/image/t0ken/300x200")))
			.hasToString("https://a.example/mediaserver/image/***");
		assertThat(UrlMask.mask(URI.create("https://a.example/branding/api/v1/branding/files?type=webLogo")))
			.hasToString("https://a.example/branding/api/v1/branding/files");
		assertThat(UrlMask.mask(URI.create("https://a.example/reporting/api/reports/12")))
			.hasToString("https://a.example/reporting/api/reports/12");
		assertThat(UrlMask.mask(URI.create("https://s3.example/bucket/key?sig=1")))
			.hasToString("https://s3.example/***");
	}

	@ParameterizedTest
	@CsvSource({ "/user/account/mfa?emergency_code=1,true", "/user/account/mfa/totp/3?valid_otp=1,true",
			"/user/account/mfa,false", "/auth/reset_password/t0ken,true", "/auth/reset_password,false",
			"/nodes?filter=name:eq:mfa,false" })
	void codesInQueriesGrantAccess(String path, boolean secret) {
		assertThat(UrlMask.hasToken(URI.create("https://a.example/api/v4" + path))).isEqualTo(secret);
	}

}
