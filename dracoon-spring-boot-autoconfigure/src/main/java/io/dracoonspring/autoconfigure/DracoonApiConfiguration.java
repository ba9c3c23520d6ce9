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
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.account.DracoonAccount;
import io.dracoonspring.api.assignments.DracoonPendingAssignments;
import io.dracoonspring.api.branding.DracoonBranding;
import io.dracoonspring.api.branding.DracoonPublicBranding;
import io.dracoonspring.api.comments.DracoonComments;
import io.dracoonspring.api.config.DracoonConfig;
import io.dracoonspring.api.downloads.DracoonDownloads;
import io.dracoonspring.api.eventlog.DracoonEventLog;
import io.dracoonspring.api.files.DracoonFiles;
import io.dracoonspring.api.groups.DracoonGroups;
import io.dracoonspring.api.media.DracoonMedia;
import io.dracoonspring.api.nodes.DracoonNodes;
import io.dracoonspring.api.passwordreset.DracoonPasswordReset;
import io.dracoonspring.api.provisioning.DracoonProvisioning;
import io.dracoonspring.api.publicapi.DracoonPublicInfo;
import io.dracoonspring.api.publicshares.DracoonPublicShares;
import io.dracoonspring.api.recyclebin.DracoonRecycleBin;
import io.dracoonspring.api.reports.DracoonReports;
import io.dracoonspring.api.resources.DracoonResources;
import io.dracoonspring.api.roles.DracoonRoles;
import io.dracoonspring.api.rooms.DracoonRooms;
import io.dracoonspring.api.settings.DracoonSettings;
import io.dracoonspring.api.shares.DracoonShares;
import io.dracoonspring.api.subscriptions.DracoonSubscriptions;
import io.dracoonspring.api.system.auth.DracoonSystemAuth;
import io.dracoonspring.api.system.policies.DracoonSystemPolicies;
import io.dracoonspring.api.system.settings.DracoonSystemSettings;
import io.dracoonspring.api.system.storage.DracoonSystemStorage;
import io.dracoonspring.api.uploads.DracoonUploads;
import io.dracoonspring.api.users.DracoonUsers;

/**
 * The adapters of the REST API, one bean per area. They are lazy, because an application
 * uses only some of them.
 */
@Lazy
@Configuration(proxyBeanMethods = false)
class DracoonApiConfiguration {

	@Bean
	@ConditionalOnMissingBean
	DracoonAccount dracoonAccount(Dracoon dracoon) {
		return dracoon.account();
	}

	@Bean
	@ConditionalOnMissingBean
	DracoonBranding dracoonBranding(Dracoon dracoon) {
		return dracoon.branding();
	}

	@Bean
	@ConditionalOnMissingBean
	DracoonComments dracoonComments(Dracoon dracoon) {
		return dracoon.comments();
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
	DracoonEventLog dracoonEventLog(Dracoon dracoon) {
		return dracoon.eventLog();
	}

	@Bean
	@ConditionalOnMissingBean
	DracoonFiles dracoonFiles(Dracoon dracoon) {
		return dracoon.files();
	}

	@Bean
	@ConditionalOnMissingBean
	DracoonGroups dracoonGroups(Dracoon dracoon) {
		return dracoon.groups();
	}

	@Bean
	@ConditionalOnMissingBean
	DracoonMedia dracoonMedia(Dracoon dracoon) {
		return dracoon.media();
	}

	@Bean
	@ConditionalOnMissingBean
	DracoonNodes dracoonNodes(Dracoon dracoon) {
		return dracoon.nodes();
	}

	@Bean
	@ConditionalOnMissingBean
	DracoonPasswordReset dracoonPasswordReset(Dracoon dracoon) {
		return dracoon.passwordReset();
	}

	@Bean
	@ConditionalOnMissingBean
	DracoonPendingAssignments dracoonPendingAssignments(Dracoon dracoon) {
		return dracoon.pendingAssignments();
	}

	@Bean
	@ConditionalOnMissingBean
	@ConditionalOnProperty("dracoon.provisioning.service-token")
	DracoonProvisioning dracoonProvisioning(Dracoon dracoon) {
		return dracoon.provisioning();
	}

	@Bean
	@ConditionalOnMissingBean
	DracoonPublicBranding dracoonPublicBranding(Dracoon dracoon) {
		return dracoon.publicBranding();
	}

	@Bean
	@ConditionalOnMissingBean
	DracoonPublicInfo dracoonPublicInfo(Dracoon dracoon) {
		return dracoon.publicInfo();
	}

	@Bean
	@ConditionalOnMissingBean
	DracoonPublicShares dracoonPublicShares(Dracoon dracoon) {
		return dracoon.publicShares();
	}

	@Bean
	@ConditionalOnMissingBean
	DracoonRecycleBin dracoonRecycleBin(Dracoon dracoon) {
		return dracoon.recycleBin();
	}

	@Bean
	@ConditionalOnMissingBean
	DracoonReports dracoonReports(Dracoon dracoon) {
		return dracoon.reports();
	}

	@Bean
	@ConditionalOnMissingBean
	DracoonResources dracoonResources(Dracoon dracoon) {
		return dracoon.resources();
	}

	@Bean
	@ConditionalOnMissingBean
	DracoonRoles dracoonRoles(Dracoon dracoon) {
		return dracoon.roles();
	}

	@Bean
	@ConditionalOnMissingBean
	DracoonRooms dracoonRooms(Dracoon dracoon) {
		return dracoon.rooms();
	}

	@Bean
	@ConditionalOnMissingBean
	DracoonSettings dracoonSettings(Dracoon dracoon) {
		return dracoon.settings();
	}

	@Bean
	@ConditionalOnMissingBean
	DracoonShares dracoonShares(Dracoon dracoon) {
		return dracoon.shares();
	}

	@Bean
	@ConditionalOnMissingBean
	DracoonSubscriptions dracoonSubscriptions(Dracoon dracoon) {
		return dracoon.subscriptions();
	}

	@Bean
	@ConditionalOnMissingBean
	DracoonSystemAuth dracoonSystemAuth(Dracoon dracoon) {
		return dracoon.systemAuth();
	}

	@Bean
	@ConditionalOnMissingBean
	DracoonSystemPolicies dracoonSystemPolicies(Dracoon dracoon) {
		return dracoon.systemPolicies();
	}

	@Bean
	@ConditionalOnMissingBean
	DracoonSystemSettings dracoonSystemSettings(Dracoon dracoon) {
		return dracoon.systemSettings();
	}

	@Bean
	@ConditionalOnMissingBean
	DracoonSystemStorage dracoonSystemStorage(Dracoon dracoon) {
		return dracoon.systemStorage();
	}

	@Bean
	@ConditionalOnMissingBean
	DracoonUploads dracoonUploads(Dracoon dracoon) {
		return dracoon.uploads();
	}

	@Bean
	@ConditionalOnMissingBean
	DracoonUsers dracoonUsers(Dracoon dracoon) {
		return dracoon.users();
	}

}
