// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.storage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.DigestUtils;
import reactor.core.scheduler.Schedulers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

class RunningMd5Tests {

	@TempDir
	Path directory;

	// use immediate schedulers, so that a test knows which segments have been digested
	private final RunningMd5 md5 = new RunningMd5(Schedulers.immediate(), Schedulers.immediate());

	private Segment first;

	private Segment second;

	private Segment third;

	private Segment fourth;

	@BeforeEach
	void write() throws IOException {
		this.first = segment(100_000);
		this.second = segment(70_000);
		this.third = segment(0);
		this.fourth = segment(3);
	}

	@Test
	void leavesNothingToDoAtTheEnd() throws IOException {
		String expected = md5(this.first, this.second, this.third, this.fourth);
		this.md5.put(4, this.fourth);
		this.md5.put(2, this.second);
		this.md5.put(1, this.first);
		this.md5.put(3, this.third);
		delete(this.first, this.second, this.third, this.fourth);
		assertThat(digest(this.first, this.second, this.third, this.fourth)).isEqualTo(expected);
	}

	@Test
	void digestsAtTheEndWhatDidNotFollow() throws IOException {
		this.md5.put(2, this.second);
		this.md5.put(4, this.fourth);
		assertThat(digest(this.second, this.fourth)).isEqualTo(md5(this.second, this.fourth));
	}

	@Test
	void startsAgainAtASegmentThatIsReplaced() throws IOException {
		this.md5.put(1, this.first);
		this.md5.put(2, this.second);
		this.md5.put(3, this.third);
		String expected = md5(this.first, this.fourth, this.third);
		// delete both segments, so that reading one of them again would fail
		delete(this.first, this.second);
		this.md5.put(2, this.fourth);
		assertThat(digest(this.first, this.fourth, this.third)).isEqualTo(expected);
	}

	@Test
	void startsAgainWhenTheFirstSegmentIsReplaced() throws IOException {
		this.md5.put(1, this.first);
		this.md5.put(2, this.second);
		this.md5.put(1, this.fourth);
		assertThat(digest(this.fourth, this.second)).isEqualTo(md5(this.fourth, this.second));
	}

	@Test
	void leavesSegmentsOutThatTheContentDoesNotUse() throws IOException {
		this.md5.put(1, this.first);
		this.md5.put(2, this.second);
		this.md5.put(3, this.third);
		this.md5.put(4, this.fourth);
		assertThat(digest(this.first, this.fourth)).isEqualTo(md5(this.first, this.fourth));
		assertThat(digest(this.first, this.second)).isEqualTo(md5(this.first, this.second));
		assertThat(digest()).isEqualTo(md5());
	}

	@Test
	void takesTheDigestOfASingleSegmentForThatOfTheContent() throws IOException {
		this.md5.put(1, this.first);
		delete(this.first);
		assertThat(digest(this.first)).isEqualTo(this.first.md5());
	}

	@Test
	void goesOnAfterItWasAskedTooEarly() throws IOException {
		this.md5.put(1, this.first);
		assertThat(digest(this.first)).isEqualTo(this.first.md5());
		this.md5.put(2, this.second);
		assertThat(digest(this.first, this.second)).isEqualTo(md5(this.first, this.second));
	}

	@Test
	void readsNothingOnceItIsStopped() throws IOException {
		this.md5.stop();
		this.md5.put(1, this.first);
		this.md5.put(2, this.second);
		delete(this.first);
		assertThatException().isThrownBy(() -> digest(this.first, this.second))
			.withCauseInstanceOf(NoSuchFileException.class);
	}

	@Test
	void recoversFromASegmentThatIsDeletedBeforeItIsReplaced() throws IOException {
		delete(this.first);
		this.md5.put(1, this.first);
		this.md5.put(2, this.second);
		this.md5.put(1, this.fourth);
		String expected = md5(this.fourth, this.second);
		delete(this.fourth, this.second);
		assertThat(digest(this.fourth, this.second)).isEqualTo(expected);
	}

	private String digest(Segment... segments) {
		return this.md5.of(new Content(List.of(segments))).blockOptional().orElseThrow();
	}

	private Segment segment(int length) throws IOException {
		byte[] bytes = new byte[length];
		new Random(length).nextBytes(bytes);
		Path file = Files.write(this.directory.resolve("segment-" + length), bytes);
		return new Segment(file, length, DigestUtils.md5DigestAsHex(bytes));
	}

	private static void delete(Segment... segments) throws IOException {
		for (Segment segment : segments) {
			Files.delete(segment.file());
		}
	}

	private static String md5(Segment... segments) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		for (Segment segment : segments) {
			Files.copy(segment.file(), bytes);
		}
		return DigestUtils.md5DigestAsHex(bytes.toByteArray());
	}

}
