// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.item;

import java.util.List;

import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.util.Assert;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.VisibleText;
import io.dracoonspring.api.files.MissingFileKeysQuery;
import io.dracoonspring.crypto.DistributionProgress;
import io.dracoonspring.crypto.DistributionResult;
import io.dracoonspring.crypto.MissingFileKeyDistributor;

/**
 * Distributes the missing file keys that the account can open. Each item selects the keys
 * of a file ({@link MissingFileKeysQuery#ofFile(long)}), a room or a user. The writer
 * keeps no state between chunks. The server knows which file keys are missing. Therefore
 * a repeated chunk distributes only the file keys that are still missing. Give the step
 * of this writer a
 * {@link org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager}.
 * <p>
 * If a failure ends an item early, the writer still processes the other items of the
 * chunk, and then fails with this failure. If only single keys could not be distributed,
 * it fails with a {@link DracoonTransferException} and the reason {@code ITEMS_FAILED}.
 */
public final class FileKeyItemWriter implements ItemWriter<MissingFileKeysQuery> {

	private final MissingFileKeyDistributor distributor;

	private final int concurrency;

	/**
	 * Creates a writer.
	 * @param distributor the distributor from {@code dracoon.missingFileKeys()} of a
	 * client
	 * @param concurrency number of items to process concurrently
	 */
	public FileKeyItemWriter(MissingFileKeyDistributor distributor, int concurrency) {
		Assert.isTrue(concurrency >= 1, "'concurrency' must be positive");
		this.distributor = distributor;
		this.concurrency = concurrency;
	}

	@Override
	public void write(Chunk<? extends MissingFileKeysQuery> chunk) {
		Flux.fromIterable(chunk.getItems())
			.flatMapDelayError((query) -> DistributionProgress.resultOf(this.distributor.distribute(query)),
					this.concurrency, 1)
			.collectList()
			.flatMap(FileKeyItemWriter::requireComplete)
			.block();
	}

	private static Mono<Void> requireComplete(List<DistributionResult> results) {
		for (DistributionResult result : results) {
			if (result.interruption() != null) {
				return Mono.error(result.interruption());
			}
		}
		List<DistributionResult.Failure> failures = results.stream()
			.flatMap((result) -> result.failures().stream())
			.toList();
		if (failures.isEmpty()) {
			return Mono.empty();
		}
		DistributionResult.Failure first = failures.get(0);
		return Mono.error(new DracoonTransferException(Reason.ITEMS_FAILED,
				failures.size() + " file keys could not be distributed, the first of them to the user " + first.userId()
						+ " for the file " + first.fileId() + ": " + VisibleText.ofFailure(first.cause()),
				first.cause()));
	}

}
