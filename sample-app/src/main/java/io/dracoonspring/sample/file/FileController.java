// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample.file;

import java.net.URI;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonCryptoException;
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
import io.dracoonspring.api.shares.DownloadShare;
import io.dracoonspring.api.shares.DownloadShareFilter;
import io.dracoonspring.api.shares.DownloadShareQuery;
import io.dracoonspring.api.shares.DracoonShares;
import io.dracoonspring.sample.FileKind;
import io.dracoonspring.template.DracoonOperations;

/** Shows a file, its links, its comments and its older versions. */
@Controller
class FileController {

	private static final int MOST = 100;

	private final DracoonOperations files;

	private final DracoonComments comments;

	private final DracoonRecycleBin recycleBin;

	private final DracoonShares shares;

	private final Dracoon dracoon;

	FileController(DracoonOperations files, DracoonComments comments, DracoonRecycleBin recycleBin,
			DracoonShares shares, Dracoon dracoon) {
		this.files = files;
		this.comments = comments;
		this.recycleBin = recycleBin;
		this.shares = shares;
		this.dracoon = dracoon;
	}

	@GetMapping("/files/{id}")
	String file(@PathVariable long id, Model model) {
		Node file = this.files.get(id);
		if (file.type() != NodeType.FILE) {
			return "redirect:/nodes/" + id;
		}
		model.addAttribute("file", file);
		model.addAttribute("size", (file.size() != null) ? DataSize.ofBytes(file.size()) : null);
		model.addAttribute("kind", FileKind.of(file).name().toLowerCase(Locale.ROOT));
		model.addAttribute("preview", preview(file));
		NodePermissions permissions = (file.permissions() != null) ? file.permissions() : NodePermissions.manager();
		model.addAttribute("may", permissions);
		// a new version moves the current version to the recycle bin
		model.addAttribute("replaceable", permissions.create() && permissions.delete());
		model.addAttribute("links", permissions.manageDownloadShare() ? links(id) : List.of());
		model.addAttribute("comments", comments(id));
		model.addAttribute("versions", olderVersions(file));
		return "file";
	}

	/**
	 * Finds out how the page shows the content.
	 * @param file the file
	 * @return the kind of the preview, or the reason why there is none
	 */
	private String preview(Node file) {
		Preview preview = Preview.of(file);
		if (preview == null) {
			return "unknown";
		}
		if (!preview.fits(file)) {
			return "large";
		}
		if (Long.valueOf(0).equals(file.size())) {
			return "empty";
		}
		return isLocked(file) ? "locked" : preview.kind().name().toLowerCase(Locale.ROOT);
	}

	private boolean isLocked(Node file) {
		if (!Boolean.TRUE.equals(file.isEncrypted())) {
			return false;
		}
		try {
			this.dracoon.crypto().unlock().block();
			return false;
		}
		catch (DracoonCryptoException ex) {
			// the page explains why it has no preview, and all else on the page works
			// without the encryption password
			return true;
		}
	}

	private List<Link> links(long id) {
		return this.shares
			.listDownloadShares(DownloadShareQuery.all().withFilter(DownloadShareFilter.NODE_ID.equalTo(id)))
			.take(MOST)
			.map((share) -> new Link(share, share.link(this.dracoon.baseUrl())))
			.collectList()
			.blockOptional()
			.orElseThrow();
	}

	private List<Comment> comments(long id) {
		return this.comments.list(id, CommentQuery.all()).take(MOST).collectList().blockOptional().orElseThrow();
	}

	private List<Version> olderVersions(Node file) {
		// list the recycle bin, because DRACOON moves older versions there
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
	 * @param size the size, {@code null} if it is unknown
	 */
	record Version(DeletedNode node, @Nullable DataSize size) {

		static Version of(DeletedNode node) {
			return new Version(node, (node.size() != null) ? DataSize.ofBytes(node.size()) : null);
		}

	}

	/**
	 * Represents a link for people without an account.
	 *
	 * @param share the download share
	 * @param uri the address, which gives access to the file
	 */
	record Link(DownloadShare share, URI uri) {

		@Override
		public String toString() {
			return "Link[share=" + this.share.id() + "]";
		}

	}

}
