// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.StorageMode;

/** Configures a server that transfers all content itself. */
@Configuration(proxyBeanMethods = false)
class ProxyStorage {

	@Bean(destroyMethod = "close")
	DracoonEmulator emulator() {
		return DracoonEmulator.builder().storage(StorageMode.PROXY).start();
	}

}
