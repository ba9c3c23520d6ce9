// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.admin.internal.estate;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.admin.internal.notation.Property;
import io.dracoonspring.api.Classification;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodePermissions;

/**
 * The present state of a room.
 *
 * @param id the id, 0 for a room that a plan creates
 * @param path the path without slashes at its start and end
 * @param readable whether the account sees members and settings
 * @param managed whether the account manages the room
 * @param filled whether the room has content other than rooms
 * @param rooms the number of rooms in the room, including those that the account does not
 * see
 * @param properties the properties, see {@link Property}
 */
public record RoomState(long id, String path, boolean readable, boolean managed, boolean filled, int rooms,
		Map<String, String> properties) {

	public RoomState {
		properties = Collections.unmodifiableMap(new TreeMap<>(properties));
	}

	/**
	 * Returns the state of a room without its members, policies, webhooks and rescue key.
	 */
	static RoomState of(Node node, String path) {
		Map<String, String> properties = new TreeMap<>();
		properties.put(Property.NOTES, (node.notes() != null) ? node.notes() : "");
		properties.put(Property.QUOTA, Property.quota((node.quota() != null) ? node.quota() : 0));
		put(properties, Property.RECYCLE_BIN, node.recycleBinRetentionPeriod());
		Classification classification = node.classification();
		put(properties, Property.CLASSIFICATION, (classification != null && classification != Classification.UNKNOWN)
				? Property.classification(classification) : null);
		put(properties, Property.ACTIVITIES_LOG, node.hasActivitiesLog());
		put(properties, Property.INHERIT, Boolean.TRUE.equals(node.inheritPermissions()));
		put(properties, Property.ENCRYPTED, node.isEncrypted());
		NodePermissions permissions = node.permissions();
		return new RoomState(node.id(), path, permissions == null || Boolean.TRUE.equals(permissions.read()),
				permissions == null || Boolean.TRUE.equals(permissions.manage()), isFilled(node),
				count(node.cntRooms()), properties);
	}

	private static void put(Map<String, String> properties, String property, @Nullable Object value) {
		if (value != null) {
			properties.put(property, value.toString());
		}
	}

	private static boolean isFilled(Node node) {
		Long size = node.size();
		return (size != null && size > 0) || count(node.cntFiles()) > 0 || count(node.cntFolders()) > 0
				|| count(node.cntDeletedVersions()) > 0 || count(node.cntDownloadShares()) > 0
				|| count(node.cntUploadShares()) > 0;
	}

	private static int count(@Nullable Integer number) {
		return (number != null) ? number : 0;
	}

	public RoomState with(Map<String, String> changed) {
		return new RoomState(this.id, this.path, this.readable, this.managed, this.filled, this.rooms, changed);
	}

	RoomState unreadable() {
		return new RoomState(this.id, this.path, false, this.managed, this.filled, this.rooms, this.properties);
	}

	RoomState at(String otherPath) {
		return new RoomState(this.id, otherPath, this.readable, this.managed, this.filled, this.rooms, this.properties);
	}

	public boolean inherits() {
		return Boolean.parseBoolean(this.properties.get(Property.INHERIT));
	}

	public String name() {
		return this.path.substring(this.path.lastIndexOf('/') + 1);
	}

	/** Returns the path of the parent room, {@code null} for a top-level room. */
	public @Nullable String parent() {
		int slash = this.path.lastIndexOf('/');
		return (slash < 0) ? null : this.path.substring(0, slash);
	}

}
