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

package io.dracoonspring.autoconfigure;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.account.DracoonAccount;
import io.dracoonspring.api.config.DracoonConfig;
import io.dracoonspring.api.downloads.DracoonDownloads;
import io.dracoonspring.api.files.DracoonFiles;
import io.dracoonspring.api.nodes.DracoonNodes;
import io.dracoonspring.api.publicapi.DracoonPublicInfo;
import io.dracoonspring.api.rooms.DracoonRooms;
import io.dracoonspring.api.uploads.DracoonUploads;

/**
 * The adapters of the REST API, one bean per area.
 */
@Configuration(proxyBeanMethods = false)
class DracoonApiConfiguration {

	@Bean
	@ConditionalOnMissingBean
	DracoonAccount dracoonAccount(Dracoon dracoon) {
		return dracoon.account();
	}

	@Bean
	@ConditionalOnMissingBean
	DracoonConfig dracoonConfig(Dracoon dracoon) {
		return dracoon.config();
	}

	@Bean
	@ConditionalOnMissingBean
	DracoonDownloads dracoonDownloads(Dracoon dracoon) {
		return dracoon.downloads();
	}

	@Bean
	@ConditionalOnMissingBean
	DracoonFiles dracoonFiles(Dracoon dracoon) {
		return dracoon.files();
	}

	@Bean
	@ConditionalOnMissingBean
	DracoonNodes dracoonNodes(Dracoon dracoon) {
		return dracoon.nodes();
	}

	@Bean
	@ConditionalOnMissingBean
	DracoonPublicInfo dracoonPublicInfo(Dracoon dracoon) {
		return dracoon.publicInfo();
	}

	@Bean
	@ConditionalOnMissingBean
	DracoonRooms dracoonRooms(Dracoon dracoon) {
		return dracoon.rooms();
	}

	@Bean
	@ConditionalOnMissingBean
	DracoonUploads dracoonUploads(Dracoon dracoon) {
		return dracoon.uploads();
	}

}
