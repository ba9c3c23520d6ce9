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

import io.dracoonspring.api.ObjectExpiration;

/**
 * Changes to an upload share; schema {@code UpdateUploadShareRequest} of the API. What is
 * {@code null} stays as it is; {@code notes} and {@code internalNotes} are removed with
 * an empty text, an expiration ends with {@link ObjectExpiration#never()}, limits and
 * password with {@link #withoutMaxSlots()}, {@link #withoutMaxSize()},
 * {@link #withoutFilesExpiryPeriod()} and {@link #withoutPassword()}.
 *
 * @param name the name, up to 150 characters
 * @param password a new password: up to 1024 characters that fit the password policy,
 * none of {@code & ' < >}
 * @param resetPassword whether the password is removed
 * @param expiration when the link stops working
 * @param filesExpiryPeriod after how many days files that come through it expire
 * @param resetFilesExpiryPeriod whether files no longer expire
 * @param maxSlots how many files may come through it
 * @param resetMaxSlots whether the limit of files is removed
 * @param maxSize the most bytes that may come through it in total
 * @param resetMaxSize whether the limit of bytes is removed
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
 * @param defaultCountry the country of telephone numbers without a country code, as in
 * ISO 3166, such as {@code DE}
 * @param textMessageRecipients the telephone numbers to which the password is sent as a
 * text message, in the format of E.164 or E.123
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UpdateUploadShareRequest(@Nullable String name, @Nullable String password,
		@Nullable Boolean resetPassword, @Nullable ObjectExpiration expiration, @Nullable Integer filesExpiryPeriod,
		@Nullable Boolean resetFilesExpiryPeriod, @Nullable Integer maxSlots, @Nullable Boolean resetMaxSlots,
		@Nullable Long maxSize, @Nullable Boolean resetMaxSize, @Nullable String notes, @Nullable String internalNotes,
		@Nullable Boolean showUploadedFiles, @Nullable Boolean showCreatorName, @Nullable Boolean showCreatorUsername,
		@Nullable String receiverLanguage, @Nullable String defaultCountry,
		@Nullable List<String> textMessageRecipients) {

	public UpdateUploadShareRequest {
		textMessageRecipients = (textMessageRecipients != null) ? List.copyOf(textMessageRecipients) : null;
	}

	/**
	 * Create a request that changes nothing yet.
	 * @return the empty request
	 */
	public static UpdateUploadShareRequest of() {
		return new UpdateUploadShareRequest(null, null, null, null, null, null, null, null, null, null, null, null,
				null, null, null, null, null, null);
	}

	/**
	 * Return a copy with another value of {@code name}.
	 * @param name the name, up to 150 characters
	 * @return the copy
	 */
	public UpdateUploadShareRequest withName(String name) {
		return new UpdateUploadShareRequest(name, this.password, this.resetPassword, this.expiration,
				this.filesExpiryPeriod, this.resetFilesExpiryPeriod, this.maxSlots, this.resetMaxSlots, this.maxSize,
				this.resetMaxSize, this.notes, this.internalNotes, this.showUploadedFiles, this.showCreatorName,
				this.showCreatorUsername, this.receiverLanguage, this.defaultCountry, this.textMessageRecipients);
	}

	/**
	 * Return a copy with another value of {@code password}.
	 * @param password a new password: up to 1024 characters that fit the password policy,
	 * none of {@code & ' < >}
	 * @return the copy
	 */
	public UpdateUploadShareRequest withPassword(String password) {
		return new UpdateUploadShareRequest(this.name, password, this.resetPassword, this.expiration,
				this.filesExpiryPeriod, this.resetFilesExpiryPeriod, this.maxSlots, this.resetMaxSlots, this.maxSize,
				this.resetMaxSize, this.notes, this.internalNotes, this.showUploadedFiles, this.showCreatorName,
				this.showCreatorUsername, this.receiverLanguage, this.defaultCountry, this.textMessageRecipients);
	}

	/**
	 * Return a copy with another value of {@code resetPassword}.
	 * @param resetPassword whether the password is removed
	 * @return the copy
	 */
	public UpdateUploadShareRequest withResetPassword(boolean resetPassword) {
		return new UpdateUploadShareRequest(this.name, this.password, resetPassword, this.expiration,
				this.filesExpiryPeriod, this.resetFilesExpiryPeriod, this.maxSlots, this.resetMaxSlots, this.maxSize,
				this.resetMaxSize, this.notes, this.internalNotes, this.showUploadedFiles, this.showCreatorName,
				this.showCreatorUsername, this.receiverLanguage, this.defaultCountry, this.textMessageRecipients);
	}

	/**
	 * Return a copy with another value of {@code expiration}.
	 * @param expiration when the link stops working
	 * @return the copy
	 */
	public UpdateUploadShareRequest withExpiration(ObjectExpiration expiration) {
		return new UpdateUploadShareRequest(this.name, this.password, this.resetPassword, expiration,
				this.filesExpiryPeriod, this.resetFilesExpiryPeriod, this.maxSlots, this.resetMaxSlots, this.maxSize,
				this.resetMaxSize, this.notes, this.internalNotes, this.showUploadedFiles, this.showCreatorName,
				this.showCreatorUsername, this.receiverLanguage, this.defaultCountry, this.textMessageRecipients);
	}

	/**
	 * Return a copy with another value of {@code filesExpiryPeriod}.
	 * @param filesExpiryPeriod after how many days files that come through it expire
	 * @return the copy
	 */
	public UpdateUploadShareRequest withFilesExpiryPeriod(int filesExpiryPeriod) {
		return new UpdateUploadShareRequest(this.name, this.password, this.resetPassword, this.expiration,
				filesExpiryPeriod, this.resetFilesExpiryPeriod, this.maxSlots, this.resetMaxSlots, this.maxSize,
				this.resetMaxSize, this.notes, this.internalNotes, this.showUploadedFiles, this.showCreatorName,
				this.showCreatorUsername, this.receiverLanguage, this.defaultCountry, this.textMessageRecipients);
	}

	/**
	 * Return a copy with another value of {@code resetFilesExpiryPeriod}.
	 * @param resetFilesExpiryPeriod whether files no longer expire
	 * @return the copy
	 */
	public UpdateUploadShareRequest withResetFilesExpiryPeriod(boolean resetFilesExpiryPeriod) {
		return new UpdateUploadShareRequest(this.name, this.password, this.resetPassword, this.expiration,
				this.filesExpiryPeriod, resetFilesExpiryPeriod, this.maxSlots, this.resetMaxSlots, this.maxSize,
				this.resetMaxSize, this.notes, this.internalNotes, this.showUploadedFiles, this.showCreatorName,
				this.showCreatorUsername, this.receiverLanguage, this.defaultCountry, this.textMessageRecipients);
	}

	/**
	 * Return a copy with another value of {@code maxSlots}.
	 * @param maxSlots how many files may come through it
	 * @return the copy
	 */
	public UpdateUploadShareRequest withMaxSlots(int maxSlots) {
		return new UpdateUploadShareRequest(this.name, this.password, this.resetPassword, this.expiration,
				this.filesExpiryPeriod, this.resetFilesExpiryPeriod, maxSlots, this.resetMaxSlots, this.maxSize,
				this.resetMaxSize, this.notes, this.internalNotes, this.showUploadedFiles, this.showCreatorName,
				this.showCreatorUsername, this.receiverLanguage, this.defaultCountry, this.textMessageRecipients);
	}

	/**
	 * Return a copy with another value of {@code resetMaxSlots}.
	 * @param resetMaxSlots whether the limit of files is removed
	 * @return the copy
	 */
	public UpdateUploadShareRequest withResetMaxSlots(boolean resetMaxSlots) {
		return new UpdateUploadShareRequest(this.name, this.password, this.resetPassword, this.expiration,
				this.filesExpiryPeriod, this.resetFilesExpiryPeriod, this.maxSlots, resetMaxSlots, this.maxSize,
				this.resetMaxSize, this.notes, this.internalNotes, this.showUploadedFiles, this.showCreatorName,
				this.showCreatorUsername, this.receiverLanguage, this.defaultCountry, this.textMessageRecipients);
	}

	/**
	 * Return a copy with another value of {@code maxSize}.
	 * @param maxSize the most bytes that may come through it in total
	 * @return the copy
	 */
	public UpdateUploadShareRequest withMaxSize(long maxSize) {
		return new UpdateUploadShareRequest(this.name, this.password, this.resetPassword, this.expiration,
				this.filesExpiryPeriod, this.resetFilesExpiryPeriod, this.maxSlots, this.resetMaxSlots, maxSize,
				this.resetMaxSize, this.notes, this.internalNotes, this.showUploadedFiles, this.showCreatorName,
				this.showCreatorUsername, this.receiverLanguage, this.defaultCountry, this.textMessageRecipients);
	}

	/**
	 * Return a copy with another value of {@code resetMaxSize}.
	 * @param resetMaxSize whether the limit of bytes is removed
	 * @return the copy
	 */
	public UpdateUploadShareRequest withResetMaxSize(boolean resetMaxSize) {
		return new UpdateUploadShareRequest(this.name, this.password, this.resetPassword, this.expiration,
				this.filesExpiryPeriod, this.resetFilesExpiryPeriod, this.maxSlots, this.resetMaxSlots, this.maxSize,
				resetMaxSize, this.notes, this.internalNotes, this.showUploadedFiles, this.showCreatorName,
				this.showCreatorUsername, this.receiverLanguage, this.defaultCountry, this.textMessageRecipients);
	}

	/**
	 * Return a copy with another value of {@code notes}.
	 * @param notes remarks for those who use the link, up to 255 characters
	 * @return the copy
	 */
	public UpdateUploadShareRequest withNotes(String notes) {
		return new UpdateUploadShareRequest(this.name, this.password, this.resetPassword, this.expiration,
				this.filesExpiryPeriod, this.resetFilesExpiryPeriod, this.maxSlots, this.resetMaxSlots, this.maxSize,
				this.resetMaxSize, notes, this.internalNotes, this.showUploadedFiles, this.showCreatorName,
				this.showCreatorUsername, this.receiverLanguage, this.defaultCountry, this.textMessageRecipients);
	}

	/**
	 * Return a copy with another value of {@code internalNotes}.
	 * @param internalNotes remarks for those who manage the share, up to 255 characters,
	 * since 4.11
	 * @return the copy
	 */
	public UpdateUploadShareRequest withInternalNotes(String internalNotes) {
		return new UpdateUploadShareRequest(this.name, this.password, this.resetPassword, this.expiration,
				this.filesExpiryPeriod, this.resetFilesExpiryPeriod, this.maxSlots, this.resetMaxSlots, this.maxSize,
				this.resetMaxSize, this.notes, internalNotes, this.showUploadedFiles, this.showCreatorName,
				this.showCreatorUsername, this.receiverLanguage, this.defaultCountry, this.textMessageRecipients);
	}

	/**
	 * Return a copy with another value of {@code showUploadedFiles}.
	 * @param showUploadedFiles whether those who use the link see what has been uploaded
	 * @return the copy
	 */
	public UpdateUploadShareRequest withShowUploadedFiles(boolean showUploadedFiles) {
		return new UpdateUploadShareRequest(this.name, this.password, this.resetPassword, this.expiration,
				this.filesExpiryPeriod, this.resetFilesExpiryPeriod, this.maxSlots, this.resetMaxSlots, this.maxSize,
				this.resetMaxSize, this.notes, this.internalNotes, showUploadedFiles, this.showCreatorName,
				this.showCreatorUsername, this.receiverLanguage, this.defaultCountry, this.textMessageRecipients);
	}

	/**
	 * Return a copy with another value of {@code showCreatorName}.
	 * @param showCreatorName whether the names of the creator are shown to those who use
	 * the link
	 * @return the copy
	 */
	public UpdateUploadShareRequest withShowCreatorName(boolean showCreatorName) {
		return new UpdateUploadShareRequest(this.name, this.password, this.resetPassword, this.expiration,
				this.filesExpiryPeriod, this.resetFilesExpiryPeriod, this.maxSlots, this.resetMaxSlots, this.maxSize,
				this.resetMaxSize, this.notes, this.internalNotes, this.showUploadedFiles, showCreatorName,
				this.showCreatorUsername, this.receiverLanguage, this.defaultCountry, this.textMessageRecipients);
	}

	/**
	 * Return a copy with another value of {@code showCreatorUsername}.
	 * @param showCreatorUsername whether the email address of the creator is shown to
	 * those who use the link
	 * @return the copy
	 */
	public UpdateUploadShareRequest withShowCreatorUsername(boolean showCreatorUsername) {
		return new UpdateUploadShareRequest(this.name, this.password, this.resetPassword, this.expiration,
				this.filesExpiryPeriod, this.resetFilesExpiryPeriod, this.maxSlots, this.resetMaxSlots, this.maxSize,
				this.resetMaxSize, this.notes, this.internalNotes, this.showUploadedFiles, this.showCreatorName,
				showCreatorUsername, this.receiverLanguage, this.defaultCountry, this.textMessageRecipients);
	}

	/**
	 * Return a copy with another value of {@code receiverLanguage}.
	 * @param receiverLanguage the language of messages to those who receive the link, as
	 * a language tag such as {@code de-DE}
	 * @return the copy
	 */
	public UpdateUploadShareRequest withReceiverLanguage(String receiverLanguage) {
		return new UpdateUploadShareRequest(this.name, this.password, this.resetPassword, this.expiration,
				this.filesExpiryPeriod, this.resetFilesExpiryPeriod, this.maxSlots, this.resetMaxSlots, this.maxSize,
				this.resetMaxSize, this.notes, this.internalNotes, this.showUploadedFiles, this.showCreatorName,
				this.showCreatorUsername, receiverLanguage, this.defaultCountry, this.textMessageRecipients);
	}

	/**
	 * Return a copy with another value of {@code defaultCountry}.
	 * @param defaultCountry the country of telephone numbers without a country code, as
	 * in ISO 3166, such as {@code DE}
	 * @return the copy
	 */
	public UpdateUploadShareRequest withDefaultCountry(String defaultCountry) {
		return new UpdateUploadShareRequest(this.name, this.password, this.resetPassword, this.expiration,
				this.filesExpiryPeriod, this.resetFilesExpiryPeriod, this.maxSlots, this.resetMaxSlots, this.maxSize,
				this.resetMaxSize, this.notes, this.internalNotes, this.showUploadedFiles, this.showCreatorName,
				this.showCreatorUsername, this.receiverLanguage, defaultCountry, this.textMessageRecipients);
	}

	/**
	 * Return a copy with another value of {@code textMessageRecipients}.
	 * @param textMessageRecipients the telephone numbers to which the password is sent as
	 * a text message, in the format of E.164 or E.123
	 * @return the copy
	 */
	public UpdateUploadShareRequest withTextMessageRecipients(List<String> textMessageRecipients) {
		return new UpdateUploadShareRequest(this.name, this.password, this.resetPassword, this.expiration,
				this.filesExpiryPeriod, this.resetFilesExpiryPeriod, this.maxSlots, this.resetMaxSlots, this.maxSize,
				this.resetMaxSize, this.notes, this.internalNotes, this.showUploadedFiles, this.showCreatorName,
				this.showCreatorUsername, this.receiverLanguage, this.defaultCountry, textMessageRecipients);
	}

	@Override
	public String toString() {
		return "UpdateUploadShareRequest[name=" + this.name + ", resetPassword=" + this.resetPassword + ", expiration="
				+ this.expiration + ", filesExpiryPeriod=" + this.filesExpiryPeriod + ", resetFilesExpiryPeriod="
				+ this.resetFilesExpiryPeriod + ", maxSlots=" + this.maxSlots + ", resetMaxSlots=" + this.resetMaxSlots
				+ ", maxSize=" + this.maxSize + ", resetMaxSize=" + this.resetMaxSize + ", notes=" + this.notes
				+ ", internalNotes=" + this.internalNotes + ", showUploadedFiles=" + this.showUploadedFiles
				+ ", showCreatorName=" + this.showCreatorName + ", showCreatorUsername=" + this.showCreatorUsername
				+ ", receiverLanguage=" + this.receiverLanguage + ", defaultCountry=" + this.defaultCountry
				+ ", textMessageRecipients=" + this.textMessageRecipients + "]";
	}

	/**
	 * Return a copy that removes the password.
	 * @return the copy
	 */
	public UpdateUploadShareRequest withoutPassword() {
		return withResetPassword(true);
	}

	/**
	 * Return a copy that removes the limit of files.
	 * @return the copy
	 */
	public UpdateUploadShareRequest withoutMaxSlots() {
		return withResetMaxSlots(true);
	}

	/**
	 * Return a copy that removes the limit of the total size.
	 * @return the copy
	 */
	public UpdateUploadShareRequest withoutMaxSize() {
		return withResetMaxSize(true);
	}

	/**
	 * Return a copy by which files that are uploaded from now on no longer expire by
	 * themselves.
	 * @return the copy
	 */
	public UpdateUploadShareRequest withoutFilesExpiryPeriod() {
		return withResetFilesExpiryPeriod(true);
	}

}
