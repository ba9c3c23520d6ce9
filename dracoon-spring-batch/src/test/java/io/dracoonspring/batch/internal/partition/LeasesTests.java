// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.partition;

import java.time.Duration;
import java.util.Optional;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LeasesTests {

	private static final long JOB = 7;

	private static final Duration TIMEOUT = Duration.ofSeconds(30);

	private final EmbeddedDatabase database = new EmbeddedDatabaseBuilder().generateUniqueName(true)
		.setType(EmbeddedDatabaseType.H2)
		.addScript("io/dracoonspring/batch/schema-h2.sql")
		.build();

	private final JdbcTemplate jdbc = new JdbcTemplate(this.database);

	private final Leases leases = new Leases(this.jdbc,
			new TransactionTemplate(new DataSourceTransactionManager(this.database)), Duration.ofSeconds(2));

	private final LeaseKeeper keeper = new LeaseKeeper(this.leases);

	@AfterEach
	void close() {
		this.keeper.close();
		this.database.shutdown();
	}

	/** Changes the stored times, because the clock of the database cannot be changed. */
	private void runOut() {
		this.jdbc.update("update dracoon_batch_lease set expires_at = current_timestamp - interval '1' second");
	}

	private Lease acquire(String owner) {
		return this.leases.acquire(JOB, "part", owner).orElseThrow();
	}

	@Test
	void leaseHasOneOwner() {
		Lease lease = acquire("one");
		assertThat(this.leases.acquire(JOB, "part", "other")).isEmpty();
		assertThat(this.leases.acquire(JOB, "other part", "other")).isPresent();
		assertThat(this.leases.acquire(JOB + 1, "part", "other")).isPresent();
		assertThat(this.leases.held(JOB)).containsExactlyInAnyOrder("part", "other part");
		this.leases.release(lease);
		assertThat(acquire("other").epoch()).isGreaterThan(lease.epoch());
	}

	@Test
	void lateRenewalDoesNotHoldAReleasedLeaseAgain() {
		Lease lease = acquire("one");
		this.leases.release(lease);
		assertThat(this.leases.renew(lease)).isFalse();
		assertThat(this.leases.held(JOB)).isEmpty();
	}

	@Test
	void leaseThatRanOutIsTakenOverAndCannotBeRenewed() {
		Lease lease = acquire("one");
		runOut();
		assertThat(this.leases.held(JOB)).isEmpty();
		Lease other = acquire("other");
		assertThat(this.leases.renew(lease)).isFalse();
		assertThat(this.leases.renew(other)).isTrue();
		// a late release does not affect the new owner
		this.leases.release(lease);
		assertThat(this.leases.held(JOB)).containsExactly("part");
	}

	@Test
	void ownerWhoWasSilentKeepsTheLeaseIfNobodyTookIt() {
		Lease lease = acquire("one");
		runOut();
		assertThat(this.leases.renew(lease)).isTrue();
		assertThat(this.leases.revoke(JOB, "part")).isFalse();
	}

	@Test
	void leaseThatWasTakenAwayCannotBeRenewed() {
		Lease lease = acquire("one");
		assertThat(this.leases.revoke(JOB, "part")).isFalse();
		runOut();
		assertThat(this.leases.revoke(JOB, "part")).isTrue();
		assertThat(this.leases.renew(lease)).isFalse();
		assertThat(acquire("other")).isNotNull();
	}

	@Test
	void onlyWhatNobodyHoldsIsForgotten() {
		acquire("one");
		this.leases.forget(JOB);
		assertThat(this.leases.held(JOB)).containsExactly("part");
		runOut();
		this.leases.forget(JOB);
		assertThat(this.jdbc.queryForObject("select count(*) from dracoon_batch_lease", Integer.class)).isZero();
	}

	@Test
	void heldLeaseIsRenewedUntilItIsClosed() {
		try (HeldLease lease = this.keeper.hold(JOB, "part").orElseThrow()) {
			runOut();
			Awaitility.await().untilAsserted(() -> assertThat(this.leases.held(JOB)).containsExactly("part"));
			lease.require();
			assertThat(this.keeper.hold(JOB, "part")).isEmpty();
		}
		assertThat(this.leases.held(JOB)).isEmpty();
	}

	@Test
	void lossOfALeaseIsNoticed() {
		try (HeldLease lease = this.keeper.hold(JOB, "part").orElseThrow()) {
			runOut();
			Optional<Lease> other = Awaitility.await()
				.until(() -> this.leases.acquire(JOB, "part", "other"), Optional::isPresent);
			assertThat(other).isPresent();
			assertThatExceptionOfType(LeaseLostException.class).isThrownBy(() -> lease.end().block(TIMEOUT));
			assertThatExceptionOfType(LeaseLostException.class).isThrownBy(lease::require)
				.withMessageContaining("Another worker");
		}
		assertThat(this.leases.held(JOB)).containsExactly("part");
	}

	@Test
	void workerStopsIfTheDatabaseIsAwayForTooLong() {
		HeldLease lease = this.keeper.hold(JOB, "part").orElseThrow();
		this.database.shutdown();
		assertThat(lease.end().blockOptional(TIMEOUT)).isEmpty();
		assertThat(lease.isLost()).isTrue();
		lease.close();
	}

	@Test
	void ownerStopsWhenTheManagerAsksForIt() {
		try (HeldLease lease = this.keeper.hold(JOB, "part").orElseThrow()) {
			this.leases.requestStop(JOB, "part");
			assertThat(lease.end().blockOptional(TIMEOUT)).isEmpty();
			assertThat(lease.isLost()).isFalse();
		}
		assertThat(this.leases.isStopRequested(acquire("next"))).isFalse();
	}

	@Test
	void leaseOfAnOwnerWhoHasDiedIsWaitedFor() {
		acquire("dead");
		assertThat(this.keeper.holdAfterExpiry(JOB, "part")).isPresent();
	}

	@Test
	void leaseOfAnOwnerWhoIsAliveIsNotTaken() {
		try (LeaseKeeper other = new LeaseKeeper(this.leases);
				HeldLease lease = other.hold(JOB, "part").orElseThrow()) {
			assertThat(this.keeper.holdAfterExpiry(JOB, "part")).isEmpty();
			lease.require();
		}
	}

}
