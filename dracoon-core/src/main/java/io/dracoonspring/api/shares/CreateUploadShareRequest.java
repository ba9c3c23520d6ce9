/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.api.shares;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import io.dracoonspring.api.ObjectExpiration;

/**
 * An upload share to be created; schema {@code CreateUploadShareRequest} of the API.
 * Encrypted rooms need nothing special: those who upload encrypt for the members of the
 * room.
 *
 * @param targetId the id of the room or folder that receives the files
 * @param name the name, up to 150 characters; that of the target by default
 * @param password the password: up to 1024 characters that fit the password policy, none
 * of {@code & ' < >}
 * @param expiration when the link stops working
 * @param filesExpiryPeriod after how many days files that come through it expire
 * @param maxSlots how many files may come through it
 * @param maxSize the most bytes that may come through it in total
 * @param notes remarks for those who use the link, up to 255 characters
 * @param internalNotes remarks for those who manage the share, up to 255 characters,
 * since 4.11
 * @param showUploadedFiles whether those who use the link see what has been uploaded
 * @param showCreatorName whether the names of the creator are shown to those who use the
 * link
 * @param showCreatorUsername whether the email address of the creator is shown to those
 * who use the link
 * @param receiverLanguage the language of messages to those who receive the link, as a
 * language tag such as {@code de-DE}
 * @param textMessageRecipients the telephone numbers to which the password is sent as a
 * text message, in the format of E.164 or E.123
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CreateUploadShareRequest(Long targetId, @Nullable String name, @Nullable String password,
		@Nullable ObjectExpiration expiration, @Nullable Integer filesExpiryPeriod, @Nullable Integer maxSlots,
		@Nullable Long maxSize, @Nullable String notes, @Nullable String internalNotes,
		@Nullable Boolean showUploadedFiles, @Nullable Boolean showCreatorName, @Nullable Boolean showCreatorUsername,
		@Nullable String receiverLanguage, @Nullable List<String> textMessageRecipients) {

	public CreateUploadShareRequest {
		Assert.notNull(targetId, "'targetId' must not be null");
		textMessageRecipients = (textMessageRecipients != null) ? List.copyOf(textMessageRecipients) : null;
	}

	/**
	 * Create a request with what is required; everything else keeps the server's default.
	 * @param targetId the id of the room or folder that receives the files
	 * @return the request
	 */
	public static CreateUploadShareRequest of(long targetId) {
		return new CreateUploadShareRequest(targetId, null, null, null, null, null, null, null, null, null, null, null,
				null, null);
	}

	/**
	 * Return a copy with another value of {@code name}.
	 * @param name the name, up to 150 characters; that of the target by default
	 * @return the copy
	 */
	public CreateUploadShareRequest withName(String name) {
		return new CreateUploadShareRequest(this.targetId, name, this.password, this.expiration, this.filesExpiryPeriod,
				this.maxSlots, this.maxSize, this.notes, this.internalNotes, this.showUploadedFiles,
				this.showCreatorName, this.showCreatorUsername, this.receiverLanguage, this.textMessageRecipients);
	}

	/**
	 * Return a copy with another value of {@code password}.
	 * @param password the password: up to 1024 characters that fit the password policy,
	 * none of {@code & ' < >}
	 * @return the copy
	 */
	public CreateUploadShareRequest withPassword(String password) {
		return new CreateUploadShareRequest(this.targetId, this.name, password, this.expiration, this.filesExpiryPeriod,
				this.maxSlots, this.maxSize, this.notes, this.internalNotes, this.showUploadedFiles,
				this.showCreatorName, this.showCreatorUsername, this.receiverLanguage, this.textMessageRecipients);
	}

	/**
	 * Return a copy with another value of {@code expiration}.
	 * @param expiration when the link stops working
	 * @return the copy
	 */
	public CreateUploadShareRequest withExpiration(ObjectExpiration expiration) {
		return new CreateUploadShareRequest(this.targetId, this.name, this.password, expiration, this.filesExpiryPeriod,
				this.maxSlots, this.maxSize, this.notes, this.internalNotes, this.showUploadedFiles,
				this.showCreatorName, this.showCreatorUsername, this.receiverLanguage, this.textMessageRecipients);
	}

	/**
	 * Return a copy with another value of {@code filesExpiryPeriod}.
	 * @param filesExpiryPeriod after how many days files that come through it expire
	 * @return the copy
	 */
	public CreateUploadShareRequest withFilesExpiryPeriod(int filesExpiryPeriod) {
		return new CreateUploadShareRequest(this.targetId, this.name, this.password, this.expiration, filesExpiryPeriod,
				this.maxSlots, this.maxSize, this.notes, this.internalNotes, this.showUploadedFiles,
				this.showCreatorName, this.showCreatorUsername, this.receiverLanguage, this.textMessageRecipients);
	}

	/**
	 * Return a copy with another value of {@code maxSlots}.
	 * @param maxSlots how many files may come through it
	 * @return the copy
	 */
	public CreateUploadShareRequest withMaxSlots(int maxSlots) {
		return new CreateUploadShareRequest(this.targetId, this.name, this.password, this.expiration,
				this.filesExpiryPeriod, maxSlots, this.maxSize, this.notes, this.internalNotes, this.showUploadedFiles,
				this.showCreatorName, this.showCreatorUsername, this.receiverLanguage, this.textMessageRecipients);
	}

	/**
	 * Return a copy with another value of {@code maxSize}.
	 * @param maxSize the most bytes that may come through it in total
	 * @return the copy
	 */
	public CreateUploadShareRequest withMaxSize(long maxSize) {
		return new CreateUploadShareRequest(this.targetId, this.name, this.password, this.expiration,
				this.filesExpiryPeriod, this.maxSlots, maxSize, this.notes, this.internalNotes, this.showUploadedFiles,
				this.showCreatorName, this.showCreatorUsername, this.receiverLanguage, this.textMessageRecipients);
	}

	/**
	 * Return a copy with another value of {@code notes}.
	 * @param notes remarks for those who use the link, up to 255 characters
	 * @return the copy
	 */
	public CreateUploadShareRequest withNotes(String notes) {
		return new CreateUploadShareRequest(this.targetId, this.name, this.password, this.expiration,
				this.filesExpiryPeriod, this.maxSlots, this.maxSize, notes, this.internalNotes, this.showUploadedFiles,
				this.showCreatorName, this.showCreatorUsername, this.receiverLanguage, this.textMessageRecipients);
	}

	/**
	 * Return a copy with another value of {@code internalNotes}.
	 * @param internalNotes remarks for those who manage the share, up to 255 characters,
	 * since 4.11
	 * @return the copy
	 */
	public CreateUploadShareRequest withInternalNotes(String internalNotes) {
		return new CreateUploadShareRequest(this.targetId, this.name, this.password, this.expiration,
				this.filesExpiryPeriod, this.maxSlots, this.maxSize, this.notes, internalNotes, this.showUploadedFiles,
				this.showCreatorName, this.showCreatorUsername, this.receiverLanguage, this.textMessageRecipients);
	}

	/**
	 * Return a copy with another value of {@code showUploadedFiles}.
	 * @param showUploadedFiles whether those who use the link see what has been uploaded
	 * @return the copy
	 */
	public CreateUploadShareRequest withShowUploadedFiles(boolean showUploadedFiles) {
		return new CreateUploadShareRequest(this.targetId, this.name, this.password, this.expiration,
				this.filesExpiryPeriod, this.maxSlots, this.maxSize, this.notes, this.internalNotes, showUploadedFiles,
				this.showCreatorName, this.showCreatorUsername, this.receiverLanguage, this.textMessageRecipients);
	}

	/**
	 * Return a copy with another value of {@code showCreatorName}.
	 * @param showCreatorName whether the names of the creator are shown to those who use
	 * the link
	 * @return the copy
	 */
	public CreateUploadShareRequest withShowCreatorName(boolean showCreatorName) {
		return new CreateUploadShareRequest(this.targetId, this.name, this.password, this.expiration,
				this.filesExpiryPeriod, this.maxSlots, this.maxSize, this.notes, this.internalNotes,
				this.showUploadedFiles, showCreatorName, this.showCreatorUsername, this.receiverLanguage,
				this.textMessageRecipients);
	}

	/**
	 * Return a copy with another value of {@code showCreatorUsername}.
	 * @param showCreatorUsername whether the email address of the creator is shown to
	 * those who use the link
	 * @return the copy
	 */
	public CreateUploadShareRequest withShowCreatorUsername(boolean showCreatorUsername) {
		return new CreateUploadShareRequest(this.targetId, this.name, this.password, this.expiration,
				this.filesExpiryPeriod, this.maxSlots, this.maxSize, this.notes, this.internalNotes,
				this.showUploadedFiles, this.showCreatorName, showCreatorUsername, this.receiverLanguage,
				this.textMessageRecipients);
	}

	/**
	 * Return a copy with another value of {@code receiverLanguage}.
	 * @param receiverLanguage the language of messages to those who receive the link, as
	 * a language tag such as {@code de-DE}
	 * @return the copy
	 */
	public CreateUploadShareRequest withReceiverLanguage(String receiverLanguage) {
		return new CreateUploadShareRequest(this.targetId, this.name, this.password, this.expiration,
				this.filesExpiryPeriod, this.maxSlots, this.maxSize, this.notes, this.internalNotes,
				this.showUploadedFiles, this.showCreatorName, this.showCreatorUsername, receiverLanguage,
				this.textMessageRecipients);
	}

	/**
	 * Return a copy with another value of {@code textMessageRecipients}.
	 * @param textMessageRecipients the telephone numbers to which the password is sent as
	 * a text message, in the format of E.164 or E.123
	 * @return the copy
	 */
	public CreateUploadShareRequest withTextMessageRecipients(List<String> textMessageRecipients) {
		return new CreateUploadShareRequest(this.targetId, this.name, this.password, this.expiration,
				this.filesExpiryPeriod, this.maxSlots, this.maxSize, this.notes, this.internalNotes,
				this.showUploadedFiles, this.showCreatorName, this.showCreatorUsername, this.receiverLanguage,
				textMessageRecipients);
	}

	@Override
	public String toString() {
		return "CreateUploadShareRequest[targetId=" + this.targetId + ", name=" + this.name + ", expiration="
				+ this.expiration + ", filesExpiryPeriod=" + this.filesExpiryPeriod + ", maxSlots=" + this.maxSlots
				+ ", maxSize=" + this.maxSize + ", notes=" + this.notes + ", internalNotes=" + this.internalNotes
				+ ", showUploadedFiles=" + this.showUploadedFiles + ", showCreatorName=" + this.showCreatorName
				+ ", showCreatorUsername=" + this.showCreatorUsername + ", receiverLanguage=" + this.receiverLanguage
				+ ", textMessageRecipients=" + this.textMessageRecipients + "]";
	}

}
