// SPDX-License-Identifier: Apache-2.0

package com.example.reports;

import org.springframework.stereotype.Service;

import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.template.DracoonOperations;

/** Writes reports into an encrypted room. */
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
