// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample.file;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import io.dracoonspring.api.comments.Comment;
import io.dracoonspring.api.comments.CommentQuery;
import io.dracoonspring.api.comments.DracoonComments;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodePermissions;
import io.dracoonspring.api.nodes.NodeType;
import io.dracoonspring.api.recyclebin.DeletedNode;
import io.dracoonspring.api.recyclebin.DeletedNodeType;
import io.dracoonspring.api.recyclebin.DeletedNodeVersionQuery;
import io.dracoonspring.api.recyclebin.DracoonRecycleBin;
import io.dracoonspring.sample.Sizes;
import io.dracoonspring.template.DracoonOperations;

/** Shows a file, its comments and its older versions. */
@Controller
class FileController {

	private static final int MOST = 100;

	private final DracoonOperations files;

	private final DracoonComments comments;

	private final DracoonRecycleBin recycleBin;

	FileController(DracoonOperations files, DracoonComments comments, DracoonRecycleBin recycleBin) {
		this.files = files;
		this.comments = comments;
		this.recycleBin = recycleBin;
	}

	@GetMapping("/files/{id}")
	String file(@PathVariable long id, Model model) {
		Node file = this.files.get(id);
		if (file.type() != NodeType.FILE) {
			return "redirect:/nodes/" + id;
		}
		model.addAttribute("file", file);
		model.addAttribute("size", (file.size() != null) ? Sizes.format(file.size()) : "");
		model.addAttribute("replaceable", isReplaceable(file.permissions()));
		model.addAttribute("comments", comments(id));
		model.addAttribute("versions", olderVersions(file));
		return "file";
	}

	private static boolean isReplaceable(@Nullable NodePermissions permissions) {
		// a new version moves the current version to the recycle bin
		return permissions == null
				|| !Boolean.FALSE.equals(permissions.create()) && !Boolean.FALSE.equals(permissions.delete());
	}

	private List<Comment> comments(long id) {
		return this.comments.list(id, CommentQuery.all()).take(MOST).collectList().blockOptional().orElseThrow();
	}

	private List<Version> olderVersions(Node file) {
		// list the recycle bin of the room, because it contains the older versions
		NodePermissions permissions = file.permissions();
		if (file.parentId() == null || permissions == null || !Boolean.TRUE.equals(permissions.readRecycleBin())) {
			return List.of();
		}
		return this.recycleBin
			.listVersions(file.parentId(), DeletedNodeVersionQuery.of(DeletedNodeType.FILE, file.name()))
			.take(MOST)
			.map(Version::of)
			.collectList()
			.blockOptional()
			.orElseThrow();
	}

	/**
	 * Represents an older version of a file.
	 *
	 * @param node the node in the recycle bin
	 * @param size the formatted size
	 */
	record Version(DeletedNode node, @Nullable String size) {

		static Version of(DeletedNode node) {
			return new Version(node, (node.size() != null) ? Sizes.format(node.size()) : null);
		}

	}

}
