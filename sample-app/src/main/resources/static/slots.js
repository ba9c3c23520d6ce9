// The number of uploads in all tabs of this browser. The tabs share few connections, which the progress of uploads needs, too.

/**
 * Waits until an upload may run.
 *
 * @param count the largest number of concurrent uploads
 * @returns a promise of a function to call at the end of the upload
 */
export function slot(count) {
	// browsers offer locks only to pages with HTTPS, and to those of this machine
	if (!navigator.locks) {
		return Promise.resolve(() => {});
	}
	return new Promise((resolve) => {
		let isTaken = false;
		for (let i = 0; i < count; i++) {
			navigator.locks.request(`upload-${i}`, () => {
				if (isTaken) {
					// another slot was free before
					return undefined;
				}
				isTaken = true;
				return new Promise((release) => { resolve(release); });
			});
		}
	});
}
