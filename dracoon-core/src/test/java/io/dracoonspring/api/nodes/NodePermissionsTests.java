// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.nodes;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NodePermissionsTests {

	@Test
	void readersSeeAndDownloadOnly() {
		assertThat(NodePermissions.reader())
			.isEqualTo(new NodePermissions(false, true, false, false, false, false, false, false, false, false));
	}

	@Test
	void editorsNeitherAdministerNorDeleteForGood() {
		assertThat(NodePermissions.editor())
			.isEqualTo(new NodePermissions(false, true, true, true, true, true, true, true, true, false));
	}

	@Test
	void managersMayDoEverything() {
		assertThat(NodePermissions.manager())
			.isEqualTo(new NodePermissions(true, true, true, true, true, true, true, true, true, true));
	}

	@Test
	void eachPermissionCanBeChangedAlone() {
		assertThat(NodePermissions.manager()
			.withManage(false)
			.withDelete(false)
			.withManageUploadShare(false)
			.withDeleteRecycleBin(false))
			.isEqualTo(new NodePermissions(false, true, true, true, false, true, false, true, true, false));
		assertThat(NodePermissions.reader()
			.withRead(false)
			.withCreate(true)
			.withChange(true)
			.withManageDownloadShare(true)
			.withReadRecycleBin(true)
			.withRestoreRecycleBin(true))
			.isEqualTo(new NodePermissions(false, false, true, true, false, true, false, true, true, false));
	}

}
