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

package io.dracoonspring.test;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Configuration;

import io.dracoonspring.api.account.DracoonAccount;
import io.dracoonspring.autoconfigure.DracoonConnectionDetails;
import io.dracoonspring.emulator.DracoonEmulator;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = "dracoon.base-url=https://dracoon.example.com")
@EnableDracoonEmulator
class EnableDracoonEmulatorTests {

	@Autowired
	private DracoonEmulator emulator;

	@Autowired
	private DracoonConnectionDetails connectionDetails;

	@Autowired
	private DracoonAccount account;

	@Test
	void connectsToTheEmulatorWhateverTheBaseUrlSays() {
		assertThat(this.connectionDetails.getBaseUrl()).isEqualTo(this.emulator.baseUrl());
		assertThat(this.account.get().block().userName()).isEqualTo("admin");
	}

	@Test
	void emulatorIsReachableFromThisMachineOnly() {
		assertThat(this.emulator.baseUrl().getHost()).isEqualTo("127.0.0.1");
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

	}

}
