// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.nodes.NodeType;

/**
 * Converts the payload of an event to a typed payload, such as {@link NodePayload}.
 *
 * @param fields the fields of the payload
 * @param objectId the id of the object of the event, for payloads without an id
 */
record Payload(JsonFields fields, @Nullable Long objectId) {

	private @Nullable Long id() {
		Long id = this.fields.number("id");
		return (id != null) ? id : this.objectId;
	}

	NodePayload node(NodeType type) {
		return NodePayloadBuilder.builder()
			.id(id())
			.type(this.fields.constant("type", NodeType.class, type))
			.name(this.fields.text("name"))
			.parentId(this.fields.number("parentId"))
			.parentPath(this.fields.text("parentPath"))
			.size(this.fields.number("size"))
			.isEncrypted(this.fields.flag("isEncrypted"))
			.mediaType(this.fields.text("mediaType"))
			.hash(this.fields.text("hash"))
			.notes(this.fields.text("notes"))
			.createdAt(this.fields.time("createdAt"))
			.createdBy(this.fields.user("createdBy"))
			.updatedAt(this.fields.time("updatedAt"))
			.updatedBy(this.fields.user("updatedBy"))
			.build();
	}

	SharePayload share() {
		return SharePayloadBuilder.builder()
			.id(id())
			.name(this.fields.text("name"))
			.nodeId(this.fields.number("nodeId"))
			.targetId(this.fields.number("targetId"))
			.expireAt(this.fields.time("expireAt"))
			.createdAt(this.fields.time("createdAt"))
			.createdBy(this.fields.user("createdBy"))
			.build();
	}

	UserPayload user() {
		return UserPayloadBuilder.builder()
			.id(id())
			.userName(this.fields.text("userName"))
			.firstName(this.fields.text("firstName"))
			.lastName(this.fields.text("lastName"))
			.email(this.fields.text("email"))
			.phone(this.fields.text("phone"))
			.title(this.fields.text("title"))
			.isLocked(this.fields.flag("isLocked"))
			.expireAt(this.fields.time("expireAt"))
			.isEncryptionEnabled(this.fields.flag("isEncryptionEnabled"))
			.lastLoginSuccessAt(this.fields.time("lastLoginSuccessAt"))
			.homeRoomId(this.fields.number("homeRoomId"))
			.language(this.fields.text("language"))
			.build();
	}

	CustomerPayload customer() {
		return new CustomerPayload(id(), this.fields.text("name"));
	}

	WebhookPayload webhook() {
		return new WebhookPayload(id(), this.fields.text("name"), this.fields.time("expireAt"));
	}

}
