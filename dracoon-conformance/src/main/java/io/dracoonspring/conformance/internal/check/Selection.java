// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.conformance.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.dracoonspring.conformance.internal.answer.Operations;

/**
 * Selects the checks of a run.
 *
 * @param areas the areas
 * @param readOnly whether to omit all checks that change anything
 * @param createKeyPair whether a key pair may be created for the account
 */
public record Selection(Set<Area> areas, boolean readOnly, boolean createKeyPair) {

	/**
	 * Returns the selected checks.
	 * @param operations the operations of the client
	 * @return the checks in the order of the run
	 */
	public List<Check> checks(Operations operations) {
		List<Check> all = new ArrayList<>();
		all.addAll(SignInChecks.all());
		all.addAll(ReadingChecks.all(operations));
		all.addAll(NodeChecks.all());
		all.addAll(UploadChecks.all());
		all.addAll(DownloadChecks.all());
		all.addAll(ShareChecks.all());
		all.addAll(EncryptionChecks.all(this.createKeyPair));
		all.addAll(RecycleBinChecks.all());
		all.addAll(WebhookChecks.all());
		all.addAll(EventChecks.all());
		all.addAll(ErrorChecks.all());
		all.addAll(QuestionChecks.all());
		return all.stream()
			.filter((check) -> this.areas.contains(check.area()))
			.filter((check) -> !this.readOnly || !check.writes())
			.toList();
	}

}
