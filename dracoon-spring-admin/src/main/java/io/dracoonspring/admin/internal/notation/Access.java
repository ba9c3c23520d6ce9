// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.admin.internal.notation;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.dracoonspring.api.nodes.NodePermission;
import io.dracoonspring.api.nodes.NodePermissions;

/**
 * The permissions of a user or group in a room, as text: {@code reader}, {@code editor},
 * {@code manager}, or a list such as {@code read, create}.
 *
 * @param permissions the permissions
 */
public record Access(Set<NodePermission> permissions) {

	private static final Set<NodePermission> ALL = Collections
		.unmodifiableSet(EnumSet.complementOf(EnumSet.of(NodePermission.UNKNOWN)));

	public static final Access MANAGER = new Access(ALL);

	private static final Map<String, Access> PRESETS = presets();

	public Access {
		Set<NodePermission> copy = EnumSet.noneOf(NodePermission.class);
		copy.addAll(permissions);
		permissions = Collections.unmodifiableSet(copy);
	}

	private static Map<String, Access> presets() {
		Map<String, Access> presets = new LinkedHashMap<>();
		presets.put("reader", of(NodePermissions.reader()));
		presets.put("editor", of(NodePermissions.editor()));
		presets.put("manager", MANAGER);
		return presets;
	}

	public static Access of(NodePermissions permissions) {
		return new Access(ALL.stream()
			.filter((permission) -> Boolean.TRUE.equals(flag(permissions, permission)))
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(NodePermission.class))));
	}

	private static Boolean flag(NodePermissions permissions, NodePermission permission) {
		return switch (permission) {
			case MANAGE -> permissions.manage();
			case READ -> permissions.read();
			case CHANGE -> permissions.change();
			case CREATE -> permissions.create();
			case DELETE -> permissions.delete();
			case MANAGE_DOWNLOAD_SHARE -> permissions.manageDownloadShare();
			case MANAGE_UPLOAD_SHARE -> permissions.manageUploadShare();
			case READ_RECYCLE_BIN -> permissions.readRecycleBin();
			case RESTORE_RECYCLE_BIN -> permissions.restoreRecycleBin();
			case DELETE_RECYCLE_BIN -> permissions.deleteRecycleBin();
			case UNKNOWN -> false;
		};
	}

	public static Access parse(String text) {
		Access preset = PRESETS.get(text.trim());
		if (preset != null) {
			return preset;
		}
		return new Access(Arrays.stream(text.split(","))
			.map(Access::permission)
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(NodePermission.class))));
	}

	private static NodePermission permission(String word) {
		return ALL.stream()
			.filter((permission) -> name(permission).equals(word.trim()))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("'" + word.trim() + "' is no permission. Use "
					+ String.join(", ", PRESETS.keySet()) + " or a list of " + names(ALL)));
	}

	private static String name(NodePermission permission) {
		return permission.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	private static String names(Set<NodePermission> permissions) {
		return permissions.stream().map(Access::name).collect(Collectors.joining(", "));
	}

	public boolean isEmpty() {
		return this.permissions.isEmpty();
	}

	public boolean manages() {
		return this.permissions.contains(NodePermission.MANAGE);
	}

	public Access plus(Access other) {
		Set<NodePermission> union = EnumSet.noneOf(NodePermission.class);
		union.addAll(this.permissions);
		union.addAll(other.permissions);
		return new Access(union);
	}

	public NodePermissions toPermissions() {
		return new NodePermissions(manages(), has(NodePermission.READ), has(NodePermission.CREATE),
				has(NodePermission.CHANGE), has(NodePermission.DELETE), has(NodePermission.MANAGE_DOWNLOAD_SHARE),
				has(NodePermission.MANAGE_UPLOAD_SHARE), has(NodePermission.READ_RECYCLE_BIN),
				has(NodePermission.RESTORE_RECYCLE_BIN), has(NodePermission.DELETE_RECYCLE_BIN));
	}

	private boolean has(NodePermission permission) {
		return this.permissions.contains(permission);
	}

	@Override
	public String toString() {
		return PRESETS.entrySet()
			.stream()
			.filter((preset) -> preset.getValue().equals(this))
			.map(Map.Entry::getKey)
			.findFirst()
			.orElseGet(() -> names(this.permissions));
	}

}
