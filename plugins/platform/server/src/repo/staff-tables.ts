import type { Generated } from 'kysely';

export interface DeviceTable {
  id: string; name: string; location_id: string; register_id: string | null; station_ids: string[]; secret_hash: string;
  enrolled_at: Generated<string>; enrolled_by: string; enrolled_by_name: string; revoked_at: string | null; revoked_by: string | null; last_seen_at: string | null;
}
export interface ApprovalTable {
  id: string; approver_id: string; asker_id: string; device_id: string; location_id: string; command_id: string; act: string; subject_id: string;
  amount_minor: number | null; subject_version: number | null; granted_at: Generated<string>; expires_at: string; spent_at: string | null;
}
export interface AuditTable {
  id: string; act: string; outcome: 'done' | 'refused'; code: string | null; subject_id: string | null; actor_id: string | null; actor_name: string;
  approver_id: string | null; device_id: string | null; location_id: string | null; command_id: string | null; correlation_id: string; recorded_at: string; details: Record<string, unknown>;
}

/** The tables of the staff room, as the pool returns them: instants as ISO text, bigint as number. */
export interface StaffTables {
  'platform.device': DeviceTable;
  'platform.staff_location': { staff_id: string; location_id: string };
  'platform.staff_pin': { staff_id: string; hash: string; set_at: Generated<string> };
  'platform.pin_attempt': { device_id: string; staff_id: string; failures: number; first_at: string; locked_until: string | null };
  'platform.sign_in_attempt': { key: string; attempts: number; first_at: string };
  'platform.approval': ApprovalTable;
  'platform.audit': AuditTable;
}
