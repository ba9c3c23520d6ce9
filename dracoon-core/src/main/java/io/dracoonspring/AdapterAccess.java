// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.dracoonspring.api.account.DracoonAccount;
import io.dracoonspring.api.assignments.DracoonPendingAssignments;
import io.dracoonspring.api.avatars.DracoonAvatars;
import io.dracoonspring.api.branding.DracoonBranding;
import io.dracoonspring.api.branding.DracoonPublicBranding;
import io.dracoonspring.api.comments.DracoonComments;
import io.dracoonspring.api.config.DracoonServerConfig;
import io.dracoonspring.api.datev.DracoonDatev;
import io.dracoonspring.api.downloads.DracoonDownloadUrls;
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
import io.dracoonspring.api.roles.DracoonRoles;
import io.dracoonspring.api.rooms.DracoonRooms;
import io.dracoonspring.api.settings.DracoonCustomerSettings;
import io.dracoonspring.api.shares.DracoonShares;
import io.dracoonspring.api.subscriptions.DracoonSubscriptions;
import io.dracoonspring.api.system.auth.DracoonSystemAuth;
import io.dracoonspring.api.system.policies.DracoonSystemPolicies;
import io.dracoonspring.api.system.settings.DracoonSystemSettings;
import io.dracoonspring.api.system.storage.DracoonSystemStorage;
import io.dracoonspring.api.uploads.DracoonUploadChannels;
import io.dracoonspring.api.users.DracoonUsers;

/** Assigns each area of the API to the way in which its calls are authenticated. */
enum AdapterAccess {

	/** Calls send the access token of the account. */
	AUTHENTICATED(DracoonAccount.class, DracoonBranding.class, DracoonComments.class, DracoonServerConfig.class,
			DracoonDatev.class, DracoonDownloadUrls.class, DracoonEventLog.class, DracoonFiles.class,
			DracoonGroups.class, DracoonNodes.class, DracoonPendingAssignments.class, DracoonRecycleBin.class,
			DracoonReports.class, DracoonAvatars.class, DracoonRoles.class, DracoonRooms.class,
			DracoonCustomerSettings.class, DracoonShares.class, DracoonSubscriptions.class, DracoonSystemAuth.class,
			DracoonSystemPolicies.class, DracoonSystemSettings.class, DracoonSystemStorage.class,
			DracoonUploadChannels.class, DracoonUsers.class),

	/** Calls send no token, because the server requires none. */
	ANONYMOUS(DracoonMedia.class, DracoonPasswordReset.class, DracoonPublicBranding.class, DracoonPublicInfo.class,
			DracoonPublicShares.class),

	/** Calls send the service token of the tenant. */
	SERVICE_TOKEN(DracoonProvisioning.class);

	private static final Map<Class<?>, AdapterAccess> BY_TYPE;

	static {
		// keep the order, so that beans are registered in the same order at every start
		Map<Class<?>, AdapterAccess> byType = new LinkedHashMap<>();
		for (AdapterAccess access : values()) {
			access.areas.forEach((type) -> byType.put(type, access));
		}
		BY_TYPE = Collections.unmodifiableMap(byType);
	}

	private final List<Class<?>> areas;

	AdapterAccess(Class<?>... areas) {
		this.areas = List.of(areas);
	}

	static Set<Class<?>> types() {
		return BY_TYPE.keySet();
	}

	static AdapterAccess of(Class<?> type) {
		AdapterAccess access = BY_TYPE.get(type);
		if (access == null) {
			throw new IllegalArgumentException("There is no adapter for " + type.getName());
		}
		return access;
	}

}
