// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample.file;

import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

import io.dracoonspring.api.ResolutionStrategy;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.recyclebin.DeletedNode;
import io.dracoonspring.api.recyclebin.DracoonRecycleBin;
import io.dracoonspring.api.recyclebin.RestoreDeletedNodesRequest;
import io.dracoonspring.template.DracoonOperations;

/**
 * Restores older versions of files. The current version then becomes an older version.
 */
@Controller
class VersionController {

	private final DracoonRecycleBin recycleBin;

	private final DracoonOperations files;

	VersionController(DracoonRecycleBin recycleBin, DracoonOperations files) {
		this.recycleBin = recycleBin;
		this.files = files;
	}

	@PostMapping("/versions/{id}/restore")
	String restore(@PathVariable long id) {
		DeletedNode version = this.recycleBin.get(id).blockOptional().orElseThrow();
		this.recycleBin
			.restoreMany(
					RestoreDeletedNodesRequest.of(List.of(id)).withResolutionStrategy(ResolutionStrategy.OVERWRITE))
			.block();
		// find the file by its path, because each version is a node with its own id
		Node restored = this.files.get(version.parentPath() + version.name());
		return "redirect:/files/" + restored.id();
	}

}
