// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.item;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamException;
import org.springframework.batch.infrastructure.item.support.AbstractItemStreamItemReader;
import org.springframework.util.Assert;
import reactor.core.publisher.Flux;

import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.concurrent.DracoonSchedulers;

/**
 * Reads a list of the server page by page, on demand. Each item has a key of two numbers.
 * The server orders the list by the first number. The reader orders items with the same
 * first number by the second number, so that a restart resumes exactly after the last
 * item. Only readers of this package can extend this class.
 *
 * @param <T> the type of the items
 */
public abstract class KeyedItemReader<T> extends AbstractItemStreamItemReader<T> {

	/** The number of items that {@code publishOn} and {@code toStream} each prefetch. */
	private static final int PREFETCH = 4;

	private final String first;

	private final String second;

	private final int listSize;

	private boolean saveState = true;

	private @Nullable Stream<T> stream;

	private @Nullable Iterator<T> items;

	private @Nullable Key last;

	private int count;

	/**
	 * Creates a reader.
	 * @param name the prefix of the keys in execution contexts
	 * @param first the name of the first number in execution contexts
	 * @param second the name of the second number
	 * @param listSize the number of items after which the reader requests a new list,
	 * which starts at the last item. This keeps offsets small
	 */
	KeyedItemReader(String name, String first, String second, int listSize) {
		setName(name);
		this.first = first;
		this.second = second;
		this.listSize = listSize;
	}

	static void requireNeitherOrderNorOffset(List<?> sorts, @Nullable Integer offset) {
		Assert.isTrue(sorts.isEmpty() && offset == null,
				"'query' must have neither an order nor an offset, because a restart would not find its position");
	}

	/**
	 * Sets whether the execution context stores the position for a restart; {@code true}
	 * by default.
	 * @param saveState whether to store the position
	 */
	public void setSaveState(boolean saveState) {
		this.saveState = saveState;
	}

	boolean isSaveState() {
		return this.saveState;
	}

	/**
	 * Lists the items, in the order of the first number.
	 * @param after the key of the last item that was read, {@code null} for none; the
	 * list may include items up to this key
	 * @return the items, in the order of the first number
	 */
	abstract Flux<T> list(@Nullable Key after);

	abstract Key key(T item);

	/**
	 * Returns advice if the server refuses the list.
	 * @param refusal the error of the server
	 * @return the message with the advice, {@code null} if there is none
	 */
	abstract @Nullable String advice(DracoonApiException refusal);

	@Override
	public void open(ExecutionContext context) {
		this.last = null;
		String name = getExecutionContextKey(this.first);
		if (this.saveState && context.containsKey(name)) {
			this.last = new Key(context.getLong(name), context.getLong(getExecutionContextKey(this.second)));
		}
		begin(this.last);
	}

	private void begin(@Nullable Key after) {
		close();
		this.count = 0;
		// use a small prefetch, so that the reader requests a page only when it has read
		// the previous page
		this.stream = Flux.defer(() -> list(after))
			.filter((item) -> after == null || key(item).compareTo(after) > 0)
			.bufferUntilChanged((item) -> key(item).first())
			.scan(new Group<T>(Long.MIN_VALUE, List.of()), this::next)
			.concatMapIterable(Group::items, 1)
			.publishOn(DracoonSchedulers.boundedElastic(), PREFETCH)
			.toStream(PREFETCH);
		this.items = this.stream.iterator();
	}

	private Group<T> next(Group<T> before, List<T> items) {
		long number = key(items.get(0)).first();
		if (number <= before.number()) {
			throw new ItemStreamException("The server does not return items in the order of '" + this.first
					+ "', so that a restart would lose items: report this to the operator of the server");
		}
		return new Group<>(number, items.stream().sorted(Comparator.comparing(this::key)).toList());
	}

	@Override
	public @Nullable T read() {
		if (this.items == null) {
			throw new IllegalStateException("The reader is not open: register it as a stream of the step");
		}
		try {
			if (this.count == this.listSize) {
				begin(this.last);
			}
			T item = this.items.hasNext() ? this.items.next() : null;
			this.last = (item != null) ? key(item) : this.last;
			this.count++;
			return item;
		}
		catch (DracoonApiException ex) {
			String advice = advice(ex);
			throw (advice != null) ? new ItemStreamException(advice + ": " + ex.getMessage(), ex) : ex;
		}
	}

	@Override
	public void update(ExecutionContext context) {
		Key key = this.last;
		if (this.saveState && key != null) {
			context.putLong(getExecutionContextKey(this.first), key.first());
			context.putLong(getExecutionContextKey(this.second), key.second());
		}
	}

	@Override
	public void close() {
		if (this.stream != null) {
			this.stream.close();
		}
		this.stream = null;
		this.items = null;
	}

	/**
	 * Identifies an item and its position.
	 *
	 * @param first the number by which the server orders
	 * @param second the number that orders items with the same first number
	 */
	record Key(long first, long second) implements Comparable<Key> {

		@Override
		public int compareTo(Key other) {
			return Comparator.comparingLong(Key::first).thenComparingLong(Key::second).compare(this, other);
		}

	}

	private record Group<T>(long number, List<T> items) {

	}

}
