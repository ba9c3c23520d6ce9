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
 * Transfers the files of a chunk at the same time. It keeps nothing between chunks: a
 * chunk that is repeated is transferred again as a whole, so that requests say what is to
 * become of files that exist. Transfers last longer than transactions of databases
 * should; give its step a
 * {@link org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager}.
 * <p>
 * Fails with what the first transfer that failed did; those under way are cancelled.
 *
 * @param <R> what is transferred
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
	 * Uploads files.
	 * @param transfers where to
	 * @param concurrency how many at the same time
	 * @return the writer
	 */
	public static TransferItemWriter<UploadRequest> uploads(DracoonTransfers transfers, int concurrency) {
		return new TransferItemWriter<>(transfers::upload, concurrency);
	}

	/**
	 * Downloads files.
	 * @param transfers where from
	 * @param concurrency how many at the same time
	 * @return the writer
	 */
	public static TransferItemWriter<DownloadRequest> downloads(DracoonTransfers transfers, int concurrency) {
		return new TransferItemWriter<>(transfers::download, concurrency);
	}

	/**
	 * Copies files to another server, or across the border of encryption.
	 * @param transfers where from
	 * @param destination where to
	 * @param concurrency how many at the same time
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
