/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring;

import java.util.Arrays;
import java.util.List;

import org.springframework.util.ClassUtils;

import io.dracoonspring.emulator.DracoonEmulator;

/**
 * A process of its own with a service account, to be started without the libraries with
 * which users sign in.
 */
public final class ServiceAccountProcess {

	static final List<String> NOT_NEEDED = List.of("org.springframework.security.core.Authentication",
			"org.springframework.security.oauth2.client.OAuth2AuthorizedClient",
			"com.nimbusds.oauth2.sdk.AuthorizationGrant", "net.minidev.json.JSONObject");

	private ServiceAccountProcess() {
	}

	/**
	 * Signs in at the emulator and asks who that is.
	 * @param args none
	 */
	public static void main(String[] args) {
		ClassLoader classes = ServiceAccountProcess.class.getClassLoader();
		System.out.println("absent=" + NOT_NEEDED.stream().noneMatch((name) -> ClassUtils.isPresent(name, classes)));
		// as Spring does with beans
		System.out.println("declared=" + Arrays.stream(DracoonBuilder.class.getDeclaredMethods())
			.anyMatch((method) -> method.getName().equals("signedInUsers")));
		try (DracoonEmulator emulator = DracoonEmulator.start();
				Dracoon dracoon = Dracoon.builder()
					.baseUrl(emulator.baseUrl())
					.serviceAccount("dracoon-emulator", "dracoon-emulator", "alice", "Emulator-2026!")
					.revokeOnClose(true)
					.build()) {
			System.out.println("userName=" + dracoon.account().get().block().userName());
		}
	}

}
