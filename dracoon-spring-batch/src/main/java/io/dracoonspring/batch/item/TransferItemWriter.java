// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.item;

import java.util.function.Function;

import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.util.Assert;
import reactor.core.publisher.Flux;

import io.dracoonspring.transfer.CopyRequest;
import io.dracoonspring.transfer.DownloadRequest;
import io.dracoonspring.transfer.DracoonTransfers;
import io.dracoonspring.transfer.Transfer;
import io.dracoonspring.transfer.UploadRequest;

/**
 * Transfers the files of a chunk concurrently. The writer keeps no state between chunks.
 * A repeated chunk is transferred again as a whole. Therefore each request should select
 * the action for a file that already exists. Transfers last longer than a transaction of
 * a database should last. Therefore give the step with this writer a
 * {@link org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager}.
 * <p>
 * If a transfer fails, the writer cancels the other transfers and fails with this
 * failure.
 *
 * @param <R> the type of the requests
 */
public final class TransferItemWriter<R> implements ItemWriter<R> {

	private final Function<R, Transfer<?>> transfers;

	private final int concurrency;

	private TransferItemWriter(Function<R, Transfer<?>> transfers, int concurrency) {
		Assert.isTrue(concurrency >= 1, "'concurrency' must be positive");
		this.transfers = transfers;
		this.concurrency = concurrency;
	}

	/**
	 * Creates a writer that uploads files.
	 * @param transfers the transfers of the target's client
	 * @param concurrency number of concurrent transfers
	 * @return the writer
	 */
	public static TransferItemWriter<UploadRequest> uploads(DracoonTransfers transfers, int concurrency) {
		return new TransferItemWriter<>(transfers::upload, concurrency);
	}

	/**
	 * Creates a writer that downloads files.
	 * @param transfers the transfers of the source's client
	 * @param concurrency number of concurrent transfers
	 * @return the writer
	 */
	public static TransferItemWriter<DownloadRequest> downloads(DracoonTransfers transfers, int concurrency) {
		return new TransferItemWriter<>(transfers::download, concurrency);
	}

	/**
	 * Creates a writer that copies files to another server, or between encrypted and
	 * plain rooms.
	 * @param transfers the transfers of the source's client
	 * @param destination the transfers of the target's client
	 * @param concurrency number of concurrent transfers
	 * @return the writer
	 */
	public static TransferItemWriter<CopyRequest> copies(DracoonTransfers transfers, DracoonTransfers destination,
			int concurrency) {
		return new TransferItemWriter<>((request) -> transfers.copy(request, destination), concurrency);
	}

	@Override
	public void write(Chunk<? extends R> chunk) {
		Flux.fromIterable(chunk.getItems())
			.flatMap((request) -> this.transfers.apply(request).result(), this.concurrency)
			.blockLast();
	}

}
