// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.test.docs;

import org.springframework.stereotype.Service;

import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.template.DracoonOperations;

/** Is the service on the first page. */
// tag::service[]
@Service
class Reports {

	private final DracoonOperations files;

	Reports(DracoonOperations files) {
		this.files = files;
	}

	Node publish(String name, String text) {
		return this.files.writeString("/Vault/" + name, text);
	}

}
// end::service[]
