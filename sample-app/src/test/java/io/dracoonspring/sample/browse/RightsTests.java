// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample.browse;

import java.util.Locale;
import java.util.ResourceBundle;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.dracoonspring.api.nodes.NodePermissions;

import static org.assertj.core.api.Assertions.assertThat;

class RightsTests {

	@Test
	void permissionsHaveASummary() {
		NodePermissions reader = NodePermissions.reader();
		assertThat(Rights.of(NodePermissions.manager())).isEqualTo(Rights.MANAGE);
		assertThat(Rights.of(NodePermissions.editor())).isEqualTo(Rights.EDIT);
		assertThat(Rights.of(reader.withCreate(true))).isEqualTo(Rights.ADD);
		assertThat(Rights.of(reader)).isEqualTo(Rights.READ);
		assertThat(Rights.of(reader.withRead(false))).isEqualTo(Rights.PASS);
		assertThat(Rights.of(null)).isNull();
	}

	@ParameterizedTest
	@EnumSource
	void allRightsHaveTexts(Rights rights) {
		String key = "rights." + rights.name().toLowerCase(Locale.ROOT);
		assertThat(ResourceBundle.getBundle("messages", Locale.GERMAN).keySet()).contains(key, key + ".long");
	}

}
